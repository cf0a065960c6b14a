/** The namespace of workbooks and sheets. */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

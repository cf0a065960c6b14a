/** Takes a secret out of a text that is shown or kept. */
export type HideSecret = (text: string) => string

/** Also where it stands as a URL, a JSON string or Base64 has it. */
export function createHideSecret(secret: string | undefined): HideSecret {
  if (!secret) return (text) => text
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    toBase64(secret)
  ]
  return (text) =>
    forms.reduce((shown, form) => shown.replaceAll(form, '[key]'), text)
}

/** A key is ASCII; of any other there is no such form. */
function toBase64(secret: string): string {
  return /^[\u{20}-\u{7E}]+$/u.test(secret)
    ? btoa(secret).replace(/=+$/, '')
    : secret
}

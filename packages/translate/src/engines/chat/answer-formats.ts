/** What the answer must look like, in the words of OpenAI's structured output. */
const translations = {
  type: 'json_schema',
  json_schema: {
    name: 'translations',
    strict: true,
    schema: {
      type: 'object',
      properties: {
        translations: {
          type: 'array',
          items: {
            type: 'object',
            properties: {id: {type: 'string'}, text: {type: 'string'}},
            required: ['id', 'text'],
            additionalProperties: false
          }
        }
      },
      required: ['translations'],
      additionalProperties: false
    }
  }
} as const

/**
 * Fields of a request that servers refuse, from what holds the model closest
 * to the form to what every server takes.
 */
export const answerFormats: ReadonlyArray<object> = [
  {response_format: translations, temperature: 0},
  // Models that think take no temperature but their own.
  {response_format: translations},
  {response_format: {type: 'json_object'}},
  {}
]

/** Templates that come with the program, to use as they are or to begin one's own from. Names are `templates.ready.<id>`. */

export interface ReadyMade {
  readonly id: string
  readonly text: string
}

export const READY_MADE: readonly ReadyMade[] = [
  {
    id: 'quotation',
    text: `> {{highlight}}

— {{citation}}

{{if comment}}
{{comment}}

{{endif}}
{{if tags}}
Tags: {{tags join=', '}}

{{endif}}
{{if links}}
- {{links join='
- '}}
{{endif}}
`,
  },
  { id: 'paragraph', text: `{{highlight}} ({{citation}}) {{comment}}\n` },
  {
    id: 'list',
    text: `- {{highlight quotes='true'}} ({{place}}){{if comment}}: {{comment}}{{endif}}{{if tags}} [{{tags join=', '}}]{{endif}}\n`,
  },
  {
    id: 'colours',
    text: `{{if color == '#ff6666'}}
**{{highlight quotes='false'}}**
{{elseif color == '#2ea8e5'}}
{{if comment}}{{comment}}:

{{endif}}> {{highlight}}

{{citation}}
{{else}}
{{highlight}} ({{citation}}) {{comment}}{{if tags}} #{{tags join=' #'}}{{endif}}
{{endif}}
`,
  },
  {
    id: 'record',
    text: `**{{place}}** · {{document}}

{{highlight quotes='true'}}

{{if colorName}}
- {{colorName}}{{if colorMeaning}} ({{colorMeaning}}){{endif}}

{{endif}}
{{comment}}

*{{author}}, {{created}}*
`,
  },
]

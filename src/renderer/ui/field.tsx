/** One labelled line or paragraph of text, with a hint and an error that are read out with it. */
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components'
import styles from './small.module.css'

export interface FieldProps extends Omit<TextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly hint?: string | undefined
  /** why the value cannot be taken; makes the field invalid */
  readonly error?: string | undefined
  readonly placeholder?: string
  /** more than one makes it a paragraph */
  readonly rows?: number
}

export function Field({ label, hint, error, placeholder, rows = 1, ...rest }: FieldProps) {
  const shared = { className: styles['input'] ?? '', ...(placeholder !== undefined && { placeholder }) }
  return (
    <TextField {...rest} isInvalid={error !== undefined} className={styles['field'] ?? ''}>
      <Label>{label}</Label>
      {rows > 1 ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      {hint !== undefined && (
        <Text slot="description" className={styles['hint'] ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </TextField>
  )
}

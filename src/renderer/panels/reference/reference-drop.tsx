/** Takes one dropped file as a reference for what it holds. */
import type { DragEvent, ReactNode } from 'react'

interface ReferenceDropProps {
  readonly children: ReactNode
  onFile(file: File): void
}

export function ReferenceDrop({ children, onFile }: ReferenceDropProps) {
  const isFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')
  return (
    <div
      onDragOver={(event) => {
        if (!isFile(event)) return
        event.preventDefault()
        event.stopPropagation()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files
        if (!isFile(event) || !file) return
        event.preventDefault()
        event.stopPropagation()
        onFile(file)
      }}
    >
      {children}
    </div>
  )
}

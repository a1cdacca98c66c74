import type { ReactNode } from "react"

export type TableColumn = { key: string; label: string; numeric?: boolean }
export type TableRow = { key: string; cells: { [column: string]: ReactNode } }

/** The first column names the row. Wide tables scroll in their own box. */
export function Table({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: TableColumn[]
  rows: TableRow[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keys
    <section className="scrolls" aria-label={caption} tabIndex={0}>
      <table>
        <caption className="vh">{caption}</caption>
        {/* A label out of sight makes no row of labels higher. */}
        <thead className="whitespace-nowrap">
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? "n" : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.key} scope="row">
                    {row.cells[column.key]}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric ? "n" : undefined}>
                    {row.cells[column.key]}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

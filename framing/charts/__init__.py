"""Pictures of the tables: one function per summary, table in, figure (Vega-Lite or HTML) out."""

""" "Bacakan di rapat": what a week brought to a board, on one A4 to pin up and read aloud.

`weeks` names weeks, `parts` is the shape of what is told, `figure`, `changes` (with `steps` and `money`),
`offers`, `talk` and `ahead` gather it, `issue` puts one bulletin together; `views` and `pdf` show it, on
one page each (`room` for browsers).
Only what every visitor may read stands on it: it hangs where everybody passes.
"""

"""How fast the desk is: every job beside its limit, the obvious way to do it, and a peer where there is one.

``python -m tests.bench [--jobs J2,J4] [--scale small] [--json out.json] [--seed 7] [--keep FOLDER]``

A job is one module in `tests/bench/jobs` that makes a `JOB` (see `job.Job`) and has a line in the table `JOBS` there.
For each size of the chosen scale its function `rows(bench, size)` gives one or more `rows.Row`. Nearly all of them come
out of `contest.contested`, which

1. checks ours against an oracle on fresh requests, and gives a row without any figure where one answer differs,
2. times ours, limit, naive and peer in turns, on the same fresh requests, and takes medians,
3. holds the figures against the goals and says why a figure is missing.

Where a job has three sizes or more, a row with the fitted growth of its time over its size is added.
`worlds.Worlds` makes the stores: seeded, through the program's own shelves, kept for the run or in a folder that is
named.
A missed goal is reported; only a wrong check makes the command fail.
"""

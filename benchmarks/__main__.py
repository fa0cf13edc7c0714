"""`python -m benchmarks`: every benchmark of the project, one after another."""

from benchmarks import cafe, live, paper

for benchmark in (cafe, paper, live):
    print(f"== {benchmark.__name__}")
    benchmark.main()

"""`python -m benchmarks`: every benchmark of the project, one after another."""

from benchmarks import cafe, paper

for benchmark in (cafe, paper):
    print(f"== {benchmark.__name__}")
    benchmark.main()

"""`python -m benchmarks`: every benchmark of the project, one after another."""

from benchmarks import actors, cafe, harvest, live, optimum, paper

for benchmark in (cafe, paper, harvest, actors, optimum, live):
    print(f"== {benchmark.__name__}")
    benchmark.main()

"""`python -m benchmarks`: every benchmark of the project, one after another."""

from benchmarks import actors, cafe, harvest, live, opinion, optimum, orchestra, paper

for benchmark in (cafe, paper, harvest, opinion, actors, optimum, orchestra, live):
    print(f"== {benchmark.__name__}")
    benchmark.main()

"""NLTK's modules are loaded by one thread at a time, so that a cold server answers two visitors at once."""

import subprocess
import sys

import pytest

from framing.language.toolkit import nltk_module

AT_ONCE = """
import sys, threading
from framing.language.toolkit import nltk_module
sys.setswitchinterval(1e-5)
names, start, problems = ["stem.porter", "sentiment.vader", "tokenize", "stem.snowball"], threading.Barrier(4), []
def load(name):
    start.wait()
    try:
        assert nltk_module(name).__name__ == "nltk." + name
    except BaseException as problem:
        problems.append(repr(problem))
threads = [threading.Thread(target=load, args=(name,)) for name in names]
[thread.start() for thread in threads]
[thread.join(300) for thread in threads]
assert not problems, problems
assert not any(thread.is_alive() for thread in threads)
print("all loaded")
"""


def test_four_threads_load_four_modules_at_once():
    done = subprocess.run([sys.executable, "-c", AT_ONCE], capture_output=True, text=True, timeout=900)
    assert done.stdout.strip() == "all loaded", done.stderr


def test_nothing_of_nltk_is_loaded_before_it_is_asked_for():
    code = "import sys, framing.measures.naming, framing.measures.substitutions, framing.measures.tone\n"
    code += "print(any(name.split('.')[0] == 'nltk' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"


def test_a_module_that_is_not_there_is_said_by_name():
    with pytest.raises(ModuleNotFoundError, match="nltk.steam"):
        nltk_module("steam")

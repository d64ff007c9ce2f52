"""Names by which code reads, writes, prints, sees the clock or runs something; no leaf file or notebook has one."""

from __future__ import annotations

OUTSIDE = {  # libraries by which a leaf file would read, write, look at the clock, or run something
    *(
        "builtins",
        "datetime",
        "glob",
        "http",
        "httpx",
        "importlib",
        "io",
        "os",
        "pathlib",
        "pickle",
    ),
    *("random", "requests", "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "time"),
    *("urllib", "yaml", "csv"),
}
READING = {"open", "print", "input", "eval", "exec", "read_csv", "read_text", "read_bytes", "Path",
           "read_parquet", "read_json", "read_excel", "to_csv", "write_text", "loadtxt", "genfromtxt",
           "fromfile", "savetxt", "urlopen"}  # fmt: skip

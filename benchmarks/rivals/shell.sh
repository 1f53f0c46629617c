# What the rivals' install and run have in common. Sourced with `rival` set to the name of the folder.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)/.build/rivals/$rival

# Debian's packages; without root, what to type.
debian() {
  local missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then return; fi
  if [ "$(id -u)" -ne 0 ]; then
    echo "$rival needs packages of Debian; type: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Packages of PyPI in a virtual environment of this rival's own.
pypi() {
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet --disable-pip-version-check "$@"
}

# A program in C++, from rival.cpp; install writes it, so that run compiles nothing.
compile() {
  mkdir -p "$home"
  g++ -std=c++17 -O2 -DNDEBUG -Wall -Wextra -pthread "$here/$rival/rival.cpp" -o "$home/rival" "$@"
}

# The rival on a question, or how to install it.
start() {
  if [ $# -ne 1 ]; then
    echo "usage: benchmarks/rivals/$rival/run QUESTION_DIR" >&2
    exit 2
  fi
  if [ -x "$home/rival" ]; then exec "$home/rival" "$1"; fi
  if [ -x "$home/bin/python" ]; then exec "$home/bin/python" "$here/$rival/rival.py" "$1"; fi
  echo "$rival is not installed: benchmarks/rivals/$rival/install" >&2
  exit 3
}

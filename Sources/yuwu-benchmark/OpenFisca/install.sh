#!/bin/sh
# Brings OpenFisca into a virtual environment of its own, for `yuwu-benchmark nominate`.
set -eu
cd "$(dirname "$0")/../../.."
python3 -m venv .build/openfisca
.build/openfisca/bin/pip install --quiet openfisca-core==46.0.1
.build/openfisca/bin/python3 -c 'import openfisca_core, numpy; print("numpy", numpy.__version__)'

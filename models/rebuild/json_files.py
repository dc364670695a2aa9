"""Contents of tokenizer.json, tokenizer_config.json and config.json."""

import base64
import io

import sentencepiece
from sentencepiece import sentencepiece_model_pb2

from vocabulary import WORD_START

ZERO_WIDTH_JOINER = '\u200d'


def normalisation_map():
    """SentencePiece's map of characters for `nmt_nfkc`, in base64; a throw-away model is trained to get at it."""
    sentences = [f'a b c d e f g h i j {number}' for number in range(50)]
    trained = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences),
        model_writer=trained,
        vocab_size=24,
        hard_vocab_limit=False,
        minloglevel=2,
        normalization_rule_name='nmt_nfkc',
    )
    model = sentencepiece_model_pb2.ModelProto.FromString(trained.getvalue())
    return base64.b64encode(model.normalizer_spec.precompiled_charsmap).decode('ascii')


def tokenizer(origin, kept):
    """The content of tokenizer.json: a unigram model over the kept pieces."""
    new_id = {old: new for new, old in enumerate(kept)}
    special_id = {name: new_id[old] for name, old in origin.specials.items()}
    metaspace = {
        'type': 'Metaspace',
        'replacement': WORD_START,
        'add_prefix_space': True,
        'prepend_scheme': 'always',
        'split': False,
    }
    return {
        'version': '1.0',
        'truncation': None,
        'padding': None,
        'added_tokens': [added_token(name, number) for name, number in special_id.items()],
        'normalizer': {
            'type': 'Sequence',
            'normalizers': [
                # transformers.js leaves this character alone where SentencePiece makes a space of it.
                {'type': 'Replace', 'pattern': {'String': ZERO_WIDTH_JOINER}, 'content': ' '},
                {'type': 'Precompiled', 'precompiled_charsmap': normalisation_map()},
                {'type': 'Replace', 'pattern': {'Regex': ' {2,}'}, 'content': ' '},
            ],
        },
        'pre_tokenizer': metaspace,
        'post_processor': {
            'type': 'TemplateProcessing',
            'single': template('<s>', 'A', '</s>'),
            'pair': template('<s>', 'A', '</s>', '</s>', 'B', '</s>'),
            'special_tokens': {
                name: {'id': name, 'ids': [special_id[name]], 'tokens': [name]} for name in ('<s>', '</s>')
            },
        },
        'decoder': metaspace,
        'model': {
            'type': 'Unigram',
            'unk_id': special_id['<unk>'],
            # The shortest digits that give the float32 score again.
            'vocab': [[origin.pieces[old], float(str(origin.scores[old]))] for old in kept],
            'byte_fallback': False,
        },
    }


def added_token(name, number):
    """The entry of a special piece in tokenizer.json."""
    return {
        'id': number,
        'content': name,
        'single_word': False,
        'lstrip': name == '<mask>',
        'rstrip': False,
        'normalized': False,
        'special': True,
    }


def template(*parts):
    """A post-processor's sequence of special pieces and texts."""
    return [{'Sequence' if part in ('A', 'B') else 'SpecialToken': {'id': part, 'type_id': 0}} for part in parts]


def tokenizer_config(origin):
    """The content of tokenizer_config.json."""
    return {
        'tokenizer_class': 'XLMRobertaTokenizer',
        'model_max_length': origin.positions,
        'bos_token': '<s>',
        'eos_token': '</s>',
        'unk_token': '<unk>',
        'pad_token': '<pad>',
        'sep_token': '</s>',
        'cls_token': '<s>',
        'mask_token': '<mask>',
    }


def model_config(origin, kept):
    """The content of config.json."""
    return {
        '_name_or_path': 'intfloat/multilingual-e5-small',
        'model_type': 'bert',
        'architectures': ['BertModel'],
        'hidden_size': origin.hidden,
        'num_hidden_layers': origin.layers,
        'num_attention_heads': origin.heads,
        'intermediate_size': origin.feed_forward,
        'hidden_act': 'gelu',
        'layer_norm_eps': 1e-12,
        'max_position_embeddings': origin.positions,
        'vocab_size': len(kept),
        'type_vocab_size': 2,
        'pad_token_id': 1,
        'bos_token_id': 0,
        'eos_token_id': 2,
    }

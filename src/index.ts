/**
 * The library behind the assistant, for use in other programs: load and chunk documents, embed them, build and open an
 * index, search it, answer from it, have a chat model word the answers and check what it says; compute what is asked for.
 * No surface, no configuration, nothing happens on import.
 */
export type { Document, DocumentRecord, DocumentSource } from './documents/document.js';
export { loadCorpus, type CorpusLoad } from './documents/load-corpus.js';
export { loadMarkdown } from './documents/markdown-loader.js';
export type { Chunk, Statement } from './chunking/chunk.js';
export { chunkDocument, defaultChunkingOptions, type ChunkingOptions } from './chunking/chunk-document.js';
export type { Embedder } from './embedding/embedder.js';
export { describeModel, type ModelDescription } from './embedding/model-description.js';
export { checkModelFiles } from './embedding/model-files.js';
export { ProcessEmbedder } from './embedding/process-embedder.js';
export { EmbedderPool } from './embedding/embedder-pool.js';
export { CachingEmbedder } from './embedding/caching-embedder.js';
export type { VectorIndex, VectorMatch } from './vector-index/vector-index.js';
export { ExactVectorIndex } from './vector-index/exact-vector-index.js';
export { QuantisedVectorIndex } from './vector-index/quantised-vector-index.js';
export { SiftedVectorIndex } from './vector-index/sifted-vector-index.js';
export { HnswVectorIndex, defaultHnswOptions, type HnswOptions } from './vector-index/hnsw-vector-index.js';
export type { LexicalIndex, LexicalMatch } from './lexical-index/lexical-index.js';
export { Bm25Index, buildPostingLists, type PostingLists } from './lexical-index/bm25-index.js';
export { defaultBm25Parameters, type Bm25Parameters } from './lexical-index/bm25-score.js';
export { buildIndex, type BuildIndexOptions } from './indexing/build-index.js';
export { openIndex, type OpenIndex } from './indexing/open-index.js';
export type { Hit, Searcher, SearchResult } from './retrieval/hit.js';
export { HybridSearcher, defaultRetrievalOptions, type RetrievalOptions } from './retrieval/hybrid-searcher.js';
export { fuseScores, defaultFusionOptions, type FusionOptions } from './retrieval/fuse-scores.js';
export type { Calculation, CalculationInput, CalculationResult } from './compute/calculation.js';
export type { Calculator, GivenInputs, InputDefinition } from './compute/calculator.js';
export { ALL_CALCULATORS, findCalculator } from './compute/calculators/all-calculators.js';
export { formatQuantity } from './compute/format-quantity.js';
export { convert } from './compute/units.js';
export { InvalidInputError } from './compute/invalid-input-error.js';
export { MissingInputError } from './compute/missing-input-error.js';
export type { FactSheets } from './fact-sheets/fact-sheets.js';
export { loadFactSheets } from './fact-sheets/load-fact-sheets.js';
export type { ComputeDesk, ComputeOutcome } from './calculating/compute-desk.js';
export { createComputeDesk } from './calculating/create-compute-desk.js';
export type { Chart } from './charts/chart.js';
export type { ChatMessage, ChatModel, ChatReply, ChatRequest } from './chat-model/chat-model.js';
export { ChatModelError } from './chat-model/chat-model-error.js';
export { openChatModels } from './chat-model/open-chat-model.js';
export { createGate, type Gate } from './grounding/gate.js';
export { LlmAnswerer } from './generating/llm-answerer.js';
export type { Abstention, Answer, Citation, Explanation, Warning } from './answering/answer.js';
export { ExtractiveAnswerer } from './answering/extractive-answerer.js';
export type { Assistant, AssistantRequest } from './assistant/assistant.js';
export { CorpusAssistant } from './assistant/corpus-assistant.js';
export { AppError, type ErrorCode } from './shared/errors/app-error.js';

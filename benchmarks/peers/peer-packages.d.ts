// What is used of the peers' packages. Their own types are not: the repository is checked where they are not installed.

declare module '@langchain/community/vectorstores/hnswlib' {
  interface LangChainDocument {
    readonly pageContent: string;
    readonly metadata: Readonly<Record<string, number>>;
  }

  interface LangChainEmbeddings {
    embedDocuments(texts: string[]): Promise<number[][]>;
    embedQuery(text: string): Promise<number[]>;
  }

  export class HNSWLib {
    static fromDocuments(documents: LangChainDocument[], embeddings: LangChainEmbeddings): Promise<HNSWLib>;
    similaritySearch(query: string, k: number): Promise<LangChainDocument[]>;
  }
}

declare module 'llamaindex' {
  export class TextNode {
    constructor(init: { readonly text: string; readonly id_: string });
    readonly id_: string;
  }

  export abstract class BaseEmbedding {
    abstract getTextEmbedding(text: string): Promise<number[]>;
    getTextEmbeddings: (texts: string[]) => Promise<number[][]>;
  }

  interface LlamaRetriever {
    retrieve(params: { readonly query: string }): Promise<{ readonly node: { readonly id_: string } }[]>;
  }

  export class VectorStoreIndex {
    static init(options: { readonly nodes: TextNode[] }): Promise<VectorStoreIndex>;
    asRetriever(options: { readonly similarityTopK: number }): LlamaRetriever;
  }

  export const Settings: { embedModel: BaseEmbedding };
}

declare module '@orama/orama' {
  interface OramaDatabase {
    readonly id: string;
  }

  interface OramaHit {
    readonly document: { readonly number: number };
  }

  export function create(options: {
    readonly schema: Readonly<Record<string, string>>;
    readonly components: { readonly tokenizer: object };
  }): OramaDatabase;
  export function insertMultiple(
    database: OramaDatabase,
    documents: readonly object[],
    batchSize?: number,
  ): Promise<string[]> | string[];
  export function search(
    database: OramaDatabase,
    query: {
      readonly mode: 'hybrid';
      readonly term: string;
      readonly vector: { readonly value: number[]; readonly property: string };
      readonly limit: number;
    },
  ): Promise<{ readonly hits: readonly OramaHit[] }> | { readonly hits: readonly OramaHit[] };
}

declare module '@orama/tokenizers/mandarin' {
  export function createTokenizer(options: {
    readonly language: string;
    readonly stopWords: readonly string[];
  }): object;
}

declare module '@orama/stopwords/mandarin' {
  export const stopwords: readonly string[];
}

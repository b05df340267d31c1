/** Of all that the library can hash, only this is fetched. */
export { argon2id } from 'hash-wasm';

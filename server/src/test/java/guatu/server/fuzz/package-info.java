/**
 * Fuzzing (模糊测试): every parser on broken, hostile and mutated input, in bounded time and memory.
 */
@org.jspecify.annotations.NullMarked
package guatu.server.fuzz;

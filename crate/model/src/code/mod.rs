//! From generic graphs to the code of one program: every function with concrete arguments, laid out in words, as
//! instructions of a register machine whose registers are the words of a stack frame.

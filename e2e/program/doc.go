// Package program tests the real binary, bin/anteroom, from outside: started on a folder of its own, asked through its doors and its
// command line, ended or killed. It imports nothing of the product. What must always hold: a test leaves neither a process
// nor a folder behind, and waits for what the program says, never for time to pass.
package program

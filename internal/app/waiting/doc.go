// Package waiting tells Check ahead what is waited for in somebody's space, and what hangs on it: the day
// of the task itself, the request that it is a step of, what comes after it, and the meetings that it is
// linked to. What must always hold: nobody learns by it of what is private to others.
package waiting

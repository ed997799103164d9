// Package doctor is the vocabulary of checks on the stored data. Each area
// exports its own checks, the app gathers them, and `anteroom doctor` and the
// tests run them all: whatever must always hold is written here once, as code.
package doctor

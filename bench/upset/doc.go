// Package upset makes weeks of meetings that are upset: some people can't come for half
// a day, and some urgent meetings have to be found room for. The same numbers give the
// same week. Each is a problem for core/rearrange, and the same as an exact 0/1 model in
// the LP format that solvers of such models read.
package upset

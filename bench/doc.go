// Command bench measures the product and, in the same run, something beside it: a
// bare reference server that does the same without sign-in or rules, another library,
// the disk. Every figure is a ratio, so that it means the same on a slow machine as on a
// fast one. It prints a table with the aim and the floor of each figure and is no test:
// it fails only when something is broken.
package main

// Command names writes what simple kinds are called into the file named as its argument: the UI has to
// know it at start, to name and open what the search found before anything else is loaded.
package main

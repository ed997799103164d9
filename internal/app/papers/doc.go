// Package papers makes what is printed of what several areas know: notes with the names of what they
// name, lists of tasks as an address or a saved view asks for them, and what stands at the head of every page.
//
// What must always hold: paper says what the screen says to the same reader. Everything is asked of the areas
// as that reader, so a page holds nothing that they do not see.
package papers

// Package asker shows members what they asked themselves, also where they see nothing else of it. What must hold: which requests
// are theirs says request.OfAsker, and what is shown of one says request.AskerSees, which the page by link shows too.
package asker

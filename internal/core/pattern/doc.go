// Package pattern holds regular expressions that are compiled when they are first used. The program
// starts without most of them: what reads letters and answers is asked for once an hour, and its
// hundred expressions would cost every start some milliseconds.
package pattern

import (
	"regexp"
	"sync"
)

// Of gives the expression when it is called; it panics then when the text is none.
func Of(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

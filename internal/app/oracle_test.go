package app

// What may be answered, worked out without package access: by who people are, in
// words that a person would use. If the two disagree, one of them is wrong.

// reach is how far somebody reaches into a principal's space.
type reach int

const (
	nothing reach = iota
	times         // when they are busy
	reading
	working
	deciding
)

var intoAnnas = map[string]reach{
	"petra": deciding, "amir": working, "aida": working, "carl": working, "vera": reading, "vic": reading, "bo": times,
}

// trusted are those who see what is private in Anna's space.
var trusted = map[string]bool{"petra": true, "amir": true, "vera": true}

// office are those who look after the organisation.
var office = map[string]bool{"olivia": true, "lena": true}

// asked is somebody asking for something.
type asked struct {
	who string
	how via
}

// insider is everybody but Oscar, whose organisation is another.
func (a asked) insider() bool { return a.who != "oscar" }

// inAnnas is what comes of asking for something in Anna's space that needs a reach:
// who reaches nothing there is told that there is nothing.
func (a asked) inAnnas(need reach, good int) int {
	switch has := intoAnnas[a.who]; {
	case has == nothing:
		return 404
	case has < need:
		return 403
	}
	return good
}

// unseenBy is inAnnas for what those who see only times are not told of either.
func (a asked) hiddenFromTimes(need reach, good int) int {
	if intoAnnas[a.who] == times {
		return 404
	}
	return a.inAnnas(need, good)
}

// privately is hiddenFromTimes for what is private and unknown to whoever isn't trusted.
func (a asked) privately(need reach, good int) int {
	if !trusted[a.who] {
		return 404
	}
	return a.inAnnas(need, good)
}

// entry is inAnnas for changing a private entry of the calendar: that there is one
// everybody sees who sees times.
func (a asked) entry(need reach, good int) int {
	if intoAnnas[a.who] != nothing && !trusted[a.who] {
		return 403
	}
	return a.inAnnas(need, good)
}

// inOffice is for what those who look after the organisation do, and everybody there may know of.
func (a asked) inOffice(good int) int {
	switch {
	case !a.insider():
		return 404
	case office[a.who]:
		return good
	}
	return 403
}

// whoAssigns is for saying who supports Anna: the office and Anna. Everybody in the
// house sees who supports whom.
func (a asked) whoAssigns(good int) int {
	if a.who == "petra" {
		return good
	}
	return a.inOffice(good)
}

// ofTheHouse is for what everybody in the organisation may do.
func (a asked) ofTheHouse(good int) int {
	if !a.insider() {
		return 404
	}
	return good
}

// atOwnDoor is for what is asked of the member who sits there: a token alone is not enough.
func (a asked) atOwnDoor(good int) int {
	if a.how == bySession {
		return good
	}
	return 403
}

func always(status int) func(asked) int { return func(asked) int { return status } }

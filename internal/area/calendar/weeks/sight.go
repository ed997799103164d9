package weeks

import (
	"anteroom/internal/core/access"
	"anteroom/internal/core/ref"
)

// Sight is how much of a space's events somebody may see.
type Sight struct{ Content, Private bool }

// SightOf gives what the actor sees of a space.
func SightOf(a access.Actor, v access.View, space ref.Space) Sight {
	role, _ := a.Role(space)
	return Sight{Content: v.Content(space), Private: v.Private(space) || role == access.Owner}
}

// SeesAll is how somebody sees what they just wrote.
var SeesAll = Sight{Content: true, Private: true}

// Whole reports whether all of an event of a class may be shown.
func (s Sight) Whole(class string) bool { return s.Content && (class == "public" || s.Private) }

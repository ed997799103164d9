package access

import (
	"context"
	"hash/fnv"
	"slices"
	"strconv"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Grant gives a member a role in a space for a time: From inclusive, Until
// exclusive, in microseconds; Until is clock.Forever when no end is set.
type Grant struct {
	Space       ref.Space
	Role        Role
	From, Until clock.Micros
	SeesPrivate bool
}

// At reports whether the grant holds at an instant.
func (g Grant) At(t clock.Micros) bool { return g.From <= t && t < g.Until }

// Via says by which door somebody came in; it is kept in the journal.
type Via string

// The doors.
const (
	Session Via = "session" // a browser
	Token   Via = "token"   // an API token
	CLI     Via = "cli"     // the command line on the server's own machine
	Job     Via = "job"     // the program itself, on a member's standing order
	Link    Via = "link"    // somebody outside, by a link that a member gave them
	Sample  Via = "sample"  // the program, making what a member wants to look around with
)

// Actor is who acts: a member with their grants as of now. It is loaded once a
// request and not changed.
type Actor struct {
	Org      ref.Org
	Member   ref.Member
	Via      Via
	ReadOnly bool // the credential itself may not write
	At       clock.Micros
	// Credential is the id of the session or token that was shown; empty for the command line and jobs.
	Credential ref.ID
	grants     []Grant
}

// NewActor makes an actor from the grants that hold at an instant. It is called
// by whoever checked the credential, and by nobody else.
func NewActor(org ref.Org, member ref.Member, via Via, readOnly bool, at clock.Micros, grants []Grant) Actor {
	held := make([]Grant, 0, len(grants))
	for _, g := range grants {
		if g.At(at) {
			held = append(held, g)
		}
	}
	return Actor{Org: org, Member: member, Via: via, ReadOnly: readOnly, At: at, grants: held}
}

// Grants gives a copy of the grants that hold now.
func (a Actor) Grants() []Grant { return append([]Grant(nil), a.grants...) }

// Fingerprint changes whenever what the actor may see changes: it is part of
// every ETag and live stream.
func (a Actor) Fingerprint() string {
	h := fnv.New64a()
	for _, g := range a.grants {
		h.Write([]byte(string(g.Space) + "\x00" + string(g.Role) + "\x00" + strconv.FormatBool(g.SeesPrivate) + "\x00"))
	}
	h.Write([]byte(a.Member))
	return strconv.FormatUint(h.Sum64(), 36)
}

// Keeps reports whether the actor still holds every grant that they held before:
// something that goes on for long may go on.
func (a Actor) Keeps(before Actor) bool {
	if a.Org != before.Org || a.Member != before.Member || a.ReadOnly && !before.ReadOnly {
		return false
	}
	for _, was := range before.grants {
		if !slices.ContainsFunc(a.grants, func(g Grant) bool {
			return g.Space == was.Space && g.Role == was.Role && (g.SeesPrivate || !was.SeesPrivate)
		}) {
			return false
		}
	}
	return true
}

// Role gives the most able role the actor has in a space; ok is false for none.
func (a Actor) Role(space ref.Space) (Role, bool) {
	var best Role
	rank := len(Roles)
	for _, g := range a.grants {
		if g.Space != space {
			continue
		}
		for i, r := range Roles[:rank] {
			if r == g.Role {
				best, rank = r, i
			}
		}
	}
	return best, best != ""
}

// May reports whether the actor may do an action in a space.
func (a Actor) May(action Action, space ref.Space) bool {
	if a.ReadOnly && action.Verb > Read {
		return false
	}
	for _, g := range a.grants {
		if g.Space == space && Allows(g.Role, action.in(space, a.Org)) {
			return true
		}
	}
	return false
}

type actorKey struct{}

// WithActor puts the actor into a request's context; only doors do this.
func WithActor(ctx context.Context, a Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, a)
}

// ActorOf takes the actor out of a request's context. Errors: access.not_signed_in.
func ActorOf(ctx context.Context) (Actor, error) {
	a, ok := ctx.Value(actorKey{}).(Actor)
	if !ok {
		return Actor{}, errs.New(errs.Unauthenticated, "access.not_signed_in", "Sign in first.")
	}
	return a, nil
}

package access

import (
	"slices"

	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Permit is the proof that an actor may do an action in the named spaces.
// Nothing is written without one, and not outside its spaces.
type Permit struct {
	actor      Actor
	action     Action
	spaces     []ref.Space
	onBehalfOf ref.ID
}

// Authorize mints a permit for an action in spaces. A space the actor has no
// grant to answers like a record that does not exist.
// Errors: <kind>.not_found, access.forbidden, access.read_only.
func Authorize(a Actor, action Action, spaces ...ref.Space) (Permit, error) {
	if len(spaces) == 0 {
		return Permit{}, errs.Missing(string(action.Kind))
	}
	for _, s := range spaces {
		if a.May(action, s) {
			continue
		}
		switch {
		case !a.May(On(action.Kind, Busy), s):
			return Permit{}, errs.Missing(string(action.Kind))
		case a.ReadOnly && action.Verb > Read:
			return Permit{}, errReadOnly
		default:
			return Permit{}, errs.New(errs.Forbidden, "access.forbidden", "You can see this, but not do that here. Ask whoever manages access.")
		}
	}
	return Permit{actor: a, action: action, spaces: slices.Clone(spaces), onBehalfOf: behalf(a, spaces)}, nil
}

var errReadOnly = errs.New(errs.Forbidden, "access.read_only", "This token may only read. Make one that may write.")

// Office mints a permit for what somebody may do by their place in the
// organisation, without a grant to the spaces concerned: adding a principal (whose
// space does not exist yet), or looking after one as a lead. The action is asked
// for in the organisation's space, which the permit names as well.
// Errors: those of Authorize; a read-only credential is refused whatever the verb.
func Office(a Actor, action Action, spaces ...ref.Space) (Permit, error) {
	if a.ReadOnly {
		return Permit{}, errReadOnly
	}
	p, err := Authorize(a, action, ref.Space(a.Org))
	if err != nil {
		return Permit{}, err
	}
	p.spaces = append(p.spaces, spaces...)
	return p, nil
}

// Together gives one permit for what several permits of the same actor allow. It
// acts on behalf of whom the first of them does that is on somebody's behalf.
func Together(p Permit, others ...Permit) Permit {
	p.spaces = slices.Clone(p.spaces)
	for _, o := range others {
		for _, s := range o.spaces {
			if !slices.Contains(p.spaces, s) {
				p.spaces = append(p.spaces, s)
			}
		}
		if p.onBehalfOf == "" {
			p.onBehalfOf = o.onBehalfOf
		}
	}
	return p
}

// behalf tells for which principal somebody acts: a principal's space carries
// the principal's id, so it is the first space that is neither the
// organisation's nor the actor's own, nor one the actor owns.
func behalf(a Actor, spaces []ref.Space) ref.ID {
	for _, s := range spaces {
		if string(s) == string(a.Org) || string(s) == string(a.Member) {
			continue
		}
		if role, _ := a.Role(s); role != Owner {
			return ref.ID(s)
		}
	}
	return ""
}

// Founding is the permit of the one use case that precedes every grant: making
// an organisation and its first member. Restores, demo data, the command line and
// an invitation that is accepted use it too: there is nobody yet to hold a grant.
func Founding(org ref.Org, member ref.Member, via Via, spaces ...ref.Space) Permit {
	return Permit{
		actor:  Actor{Org: org, Member: member, Via: via},
		action: On("organisation", Manage),
		spaces: slices.Clone(spaces),
	}
}

// ByLink is what a link gives to whoever holds it: an actor who learns when time is
// taken in some spaces and nothing else, and the permit to write what the link is for
// in them. It is for whoever checked the link's secret. member is whose link it is; the
// link goes on when they have left the house.
func ByLink(org ref.Org, member ref.Member, at clock.Micros, spaces ...ref.Space) (Actor, Permit) {
	grants := make([]Grant, len(spaces))
	for i, s := range spaces {
		grants[i] = Grant{Space: s, Role: BusyOnly, Until: clock.Forever}
	}
	a := NewActor(org, member, Link, false, at, grants)
	return a, Permit{actor: a, action: On("booking", Write), spaces: slices.Clone(spaces), onBehalfOf: behalf(a, spaces)}
}

// Shown is a record that a share shows to a member until an instant, and where it was when it was shared.
type Shown struct {
	With    ref.Member
	Space   ref.Space
	Private bool
	Until   clock.Micros
	// Alone says that nothing else that they read comes along: for questions, whose answers would mix.
	Alone bool
}

// ByShare gives the actor who looks at one record that was shared with them: one who reads in its
// space, private records only where it is one, and writes nothing. It is for whoever found the
// record to be where the share says, is used for that one record, and is not kept.
// ok is false when it was not shared with them, or is over.
func ByShare(a Actor, s Shown) (looking Actor, ok bool) {
	if a.Member == "" || a.Member != s.With || a.At >= s.Until {
		return Actor{}, false
	}
	looking = a
	looking.ReadOnly = true
	looking.grants = []Grant{{Space: s.Space, Role: Viewer, Until: s.Until, SeesPrivate: s.Private}}
	if !s.Alone {
		looking.grants = append(a.Grants(), looking.grants...)
	}
	return looking, true
}

// Allows reports whether the permit names a space.
func (p Permit) Allows(space ref.Space) bool { return slices.Contains(p.spaces, space) }

// Only narrows the permit to some of its spaces, and with them on whose behalf the act is.
func (p Permit) Only(spaces ...ref.Space) Permit {
	p.spaces = slices.DeleteFunc(slices.Clone(spaces), func(s ref.Space) bool { return !p.Allows(s) })
	p.onBehalfOf = behalf(p.actor, p.spaces)
	return p
}

// Valid reports whether the permit was minted; the zero Permit allows nothing.
func (p Permit) Valid() bool { return p.actor.Org != "" && len(p.spaces) > 0 }

// Actor gives who acts.
func (p Permit) Actor() Actor { return p.actor }

// Action gives what was allowed.
func (p Permit) Action() Action { return p.action }

// Principal gives for whom the act is done; empty when for oneself.
func (p Permit) Principal() ref.ID { return p.onBehalfOf }

// View is the proof that an actor may read records of a kind in its spaces, and
// how deep: list queries take their WHERE from it.
type View struct {
	Org    ref.Org
	spaces []ref.Space
	depth  map[ref.Space]depth
}

type depth struct{ read, private bool }

// Scope mints the view of everything the actor may read of a kind. A busy-only
// space is in it too when the action asks for Busy: Content tells them apart.
func Scope(a Actor, action Action) View {
	v := View{Org: a.Org, depth: map[ref.Space]depth{}}
	for _, g := range a.grants {
		if !Allows(g.Role, action.in(g.Space, a.Org)) {
			continue
		}
		d, seen := v.depth[g.Space]
		if !seen {
			v.spaces = append(v.spaces, g.Space)
		}
		read := Allows(g.Role, On(action.Kind, Read).in(g.Space, a.Org))
		v.depth[g.Space] = depth{read: d.read || read, private: d.private || (read && g.SeesPrivate)}
	}
	slices.Sort(v.spaces)
	return v
}

// Spaces gives the spaces in the view, sorted; a list query must bind them all.
func (v View) Spaces() []ref.Space { return v.spaces }

// Has reports whether a space is in the view.
func (v View) Has(s ref.Space) bool { _, ok := v.depth[s]; return ok }

// Content reports whether the content of a space's records may be shown, not only that time is taken.
func (v View) Content(s ref.Space) bool { return v.depth[s].read }

// Private reports whether records marked private may be shown whole.
func (v View) Private(s ref.Space) bool { return v.depth[s].private }

// Only narrows the view to some spaces; what was not in it stays out.
func (v View) Only(spaces ...ref.Space) View {
	n := View{Org: v.Org, depth: map[ref.Space]depth{}}
	for _, s := range v.spaces {
		if slices.Contains(spaces, s) {
			n.spaces = append(n.spaces, s)
			n.depth[s] = v.depth[s]
		}
	}
	return n
}

package object

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

// Needs is what a meeting needs besides people.
type Needs struct {
	Resources []Use    `json:"resources,omitempty" maxItems:"20" doc:"Rooms and equipment that are taken while it lasts"`
	Catering  Catering `json:"catering,omitzero"`
	Visitors  string   `json:"visitors,omitempty" maxLength:"4000" doc:"Who comes to reception, and what they need to know there"`
}

// Use is one room or piece of equipment that a meeting takes.
type Use struct {
	Resource ref.ID `json:"resource" maxLength:"36"`
	Reason   string `json:"reason,omitempty" maxLength:"500" doc:"Why it is booked although it is taken, where it may be"`
}

// Catering is what is to be served.
type Catering struct {
	People int    `json:"people,omitzero" minimum:"0" maximum:"10000"`
	What   string `json:"what,omitempty" maxLength:"2000"`
	When   string `json:"when,omitempty" maxLength:"200"`
	Told   bool   `json:"told,omitzero" doc:"Whether the caterers know of it as it stands"`
}

// Wanted reports whether anything is to be served.
func (c Catering) Wanted() bool { return c.What != "" || c.People > 0 || c.When != "" }

// Empty reports whether nothing is needed.
func (n *Needs) Empty() bool {
	return len(n.Resources) == 0 && n.Catering == Catering{} && n.Visitors == ""
}

// Tidied gives what is needed as it is stored. Errors: event.needs.
func (n Needs) Tidied() (Needs, error) {
	bad := errs.New(errs.Invalid, "event.needs", "What the meeting needs can't be saved as it is.")
	seen := map[ref.ID]bool{}
	var uses []Use
	for _, u := range n.Resources {
		u.Reason = strings.TrimSpace(u.Reason)
		if u.Resource == "" || seen[u.Resource] {
			return n, bad.With("body.needs.resources", "Each room and piece of equipment once.")
		}
		if utf8.RuneCountInString(u.Reason) > 500 {
			return n, bad.With("body.needs.resources", "A reason has at most 500 characters.")
		}
		seen[u.Resource] = true
		uses = append(uses, u)
	}
	if len(uses) > 20 {
		return n, bad.With("body.needs.resources", "Choose 20 at most.")
	}
	n.Resources = uses
	c := &n.Catering
	c.What, c.When, n.Visitors = strings.TrimSpace(c.What), strings.TrimSpace(c.When), strings.TrimSpace(n.Visitors)
	if c.People < 0 || c.People > 10000 {
		return n, bad.With("body.needs.catering.people", "Say for how many, up to 10,000.")
	}
	if !c.Wanted() {
		*c = Catering{}
	}
	return n, nil
}

// Words says in one line what is to be served.
func (c Catering) Words() string {
	text := strings.Join(strings.Fields(c.What), " ")
	if text == "" && c.Wanted() {
		text = "Catering"
	}
	if c.People > 0 {
		text += " for " + strconv.Itoa(c.People)
	}
	if c.When != "" {
		text += ", " + c.When
	}
	return text
}

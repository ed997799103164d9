package identity

import (
	"strings"
	"unicode/utf8"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
	"anteroom/internal/core/textkey"
	"anteroom/internal/core/zone"
)

// The kinds of record this area keeps.
const (
	KindOrganisation ref.Kind = "organisation"
	KindMember       ref.Kind = "member"
	KindInvitation   ref.Kind = "invitation"
)

// The states of a member.
const (
	Active   = "active"
	Disabled = "disabled"
)

// Limits in characters.
const (
	maxName  = 200
	maxEmail = 320
)

// Member is a person with a sign-in, as stored and as told to the journal.
type Member struct {
	ID         ref.Member   `json:"id"`
	Space      ref.Space    `json:"space" doc:"The organisation's space; the member's own space carries the member's id"`
	Rev        int64        `json:"rev"`
	CreatedUS  clock.Micros `json:"created_us"`
	CreatedBy  ref.Member   `json:"created_by"`
	UpdatedUS  clock.Micros `json:"updated_us"`
	Name       string       `json:"name"`
	Email      string       `json:"email"`
	OrgRole    access.Role  `json:"org_role" enum:"owner,lead,viewer"`
	Title      string       `json:"title"`
	Zone       string       `json:"zone" doc:"IANA name"`
	Locale     string       `json:"locale" doc:"BCP 47 tag"`
	WeekStart  string       `json:"week_start" enum:"monday,sunday"`
	State      string       `json:"state" enum:"active,disabled"`
	DisabledUS clock.Micros `json:"disabled_us,omitzero"`
}

// orgRoles are the roles that a place in the organisation can carry.
var orgRoles = map[access.Role]bool{access.Owner: true, access.Lead: true, access.Viewer: true}

// check tells every rule the member breaks, all at once.
func (m Member) check() error {
	e := errs.New(errs.Invalid, "member.invalid", "Some of this can't be saved as it is.")
	if m.Name == "" || utf8.RuneCountInString(m.Name) > maxName {
		e = e.With("name", "Give a name of at most 200 characters.")
	}
	if _, ok := textkey.Email(m.Email); !ok || len(m.Email) > maxEmail {
		e = e.With("email", "Give an e-mail address like name@example.com.")
	}
	if !orgRoles[m.OrgRole] {
		e = e.With("org_role", "Choose owner, lead or viewer.")
	}
	if utf8.RuneCountInString(m.Title) > maxName {
		e = e.With("title", "A title has at most 200 characters.")
	}
	if _, err := zone.Load(m.Zone); err != nil {
		e = e.With("zone", errs.Of(err).Msg)
	}
	if m.WeekStart != "monday" && m.WeekStart != "sunday" {
		e = e.With("week_start", "A week begins on monday or sunday.")
	}
	if m.Locale == "" || len(m.Locale) > 35 {
		e = e.With("locale", "Give a language tag like en-GB.")
	}
	if len(e.Fields) > 0 {
		return e
	}
	return nil
}

// tidy trims what people paste and fills in what they left out.
func (m Member) tidy() Member {
	m.Name, m.Email, m.Title = strings.TrimSpace(m.Name), strings.TrimSpace(m.Email), strings.TrimSpace(m.Title)
	if m.OrgRole == "" {
		m.OrgRole = access.Viewer
	}
	if m.Zone == "" {
		m.Zone = "UTC"
	}
	if m.Locale == "" {
		m.Locale = "en-GB"
	}
	if m.WeekStart == "" {
		m.WeekStart = "monday"
	}
	m.State = Active
	if m.DisabledUS != 0 {
		m.State = Disabled
	}
	return m
}

// activeOwner reports whether the member can still decide everything in the organisation.
func (m Member) activeOwner() bool { return m.OrgRole == access.Owner && m.DisabledUS == 0 }

// mayPlace decides whether somebody may change a member's place: a lead may, but
// making, unmaking and disabling owners is the owners' own business.
func mayPlace(a access.Actor, before, after Member) error {
	if before.OrgRole == after.OrgRole && before.DisabledUS == after.DisabledUS {
		return nil
	}
	if after.DisabledUS != 0 && after.ID == a.Member {
		return errs.New(errs.Conflict, "member.self", "You can't disable yourself. Ask another owner.")
	}
	if before.OrgRole != access.Owner && after.OrgRole != access.Owner {
		return nil
	}
	if !a.May(access.On(KindMember, access.Manage), ref.Space(a.Org)) {
		return errs.New(errs.Forbidden, "member.owners_only", "Only an owner can change who is an owner.")
	}
	return nil
}

package access_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"anteroom/internal/core/access"
	"anteroom/internal/core/clock"
	"anteroom/internal/core/errs"
	"anteroom/internal/core/ref"
)

var update = flag.Bool("update", false, "write the golden files")

// kinds lists every kind of record; a new kind gets its column here and its line in the golden file.
var kinds = []ref.Kind{
	"organisation", "member", "invitation", "partnership", "principal", "whereabouts", "calendar", "event", "hold_set", "booking_page", "booking_link", "booking", "poll", "poll_voter",
	"import", "task", "project", "run", "run_template", "effort", "request", "service", "request_form", "answer_texts", "decision", "decision_link", "point", "authority", "warrant", "tag", "finding_answer", "time_rule", "priority", "exemption", "telling", "time_target", "resource", "field", "file", "note", "saved_view", "layout", "supplier", "lesson", "of_all", "tie", "comment", "share",
}

func TestMatrixIsAsReviewed(t *testing.T) {
	var b strings.Builder
	for _, k := range kinds {
		for _, r := range access.Roles {
			fmt.Fprintf(&b, "%-13s %-10s", k, r)
			for _, v := range access.Verbs {
				mark := "-"
				if access.Allows(r, access.On(k, v)) {
					mark = v.String()
				}
				fmt.Fprintf(&b, " %-7s", mark)
			}
			b.WriteString("\n")
		}
	}
	const file = "testdata/matrix.golden"
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Fatalf("who may do what has changed. Review it, then run with -update.\n%s", b.String())
	}
}

const (
	mine   ref.Space = "mine"
	hers   ref.Space = "hers"
	theirs ref.Space = "theirs"
)

func actor(at clock.Micros, grants ...access.Grant) access.Actor {
	return access.NewActor("org", "me", access.Session, false, at, grants)
}

func TestAuthorizeTellsUnseenFromForbidden(t *testing.T) {
	a := actor(50,
		access.Grant{Space: mine, Role: access.Assistant, Until: clock.Forever},
		access.Grant{Space: hers, Role: access.BusyOnly, Until: clock.Forever},
	)
	for _, c := range []struct {
		space ref.Space
		verb  access.Verb
		want  string
	}{
		{mine, access.Write, "ok"},
		{mine, access.Manage, "access.forbidden"},
		{hers, access.Busy, "ok"},
		{hers, access.Read, "access.forbidden"},
		{theirs, access.Busy, "event.not_found"},
		{theirs, access.Write, "event.not_found"},
	} {
		_, err := access.Authorize(a, access.On("event", c.verb), c.space)
		got := "ok"
		if err != nil {
			got = errs.Of(err).Code
		}
		if got != c.want {
			t.Errorf("%s in %s: %s, want %s", c.verb, c.space, got, c.want)
		}
	}
	if _, err := access.Authorize(a, access.On("event", access.Write), mine, theirs); err == nil {
		t.Error("one allowed space opened another")
	}
	if _, err := access.Authorize(a, access.On("event", access.Write)); err == nil {
		t.Error("no space at all was allowed")
	}
}

func TestGrantsAreDated(t *testing.T) {
	g := access.Grant{Space: mine, Role: access.Assistant, From: 10, Until: 20}
	for at, want := range map[clock.Micros]bool{9: false, 10: true, 19: true, 20: false} {
		if got := actor(at, g).May(access.On("event", access.Write), mine); got != want {
			t.Errorf("at %d: %v", at, got)
		}
	}
}

func TestReadOnlyCredentialDoesNotWrite(t *testing.T) {
	a := access.NewActor("org", "me", access.Token, true, 0, []access.Grant{{Space: mine, Role: access.Owner, Until: clock.Forever}})
	_, err := access.Authorize(a, access.On("task", access.Write), mine)
	if errs.Of(err).Code != "access.read_only" {
		t.Fatalf("got %v", err)
	}
}

func TestScopeSeesOnlyGrantedSpaces(t *testing.T) {
	a := actor(0,
		access.Grant{Space: mine, Role: access.Assistant, Until: clock.Forever, SeesPrivate: true},
		access.Grant{Space: hers, Role: access.BusyOnly, Until: clock.Forever, SeesPrivate: true},
	)
	read, busy := access.Scope(a, access.On("event", access.Read)), access.Scope(a, access.On("event", access.Busy))
	if read.Has(hers) || !read.Has(mine) || read.Has(theirs) {
		t.Fatalf("reads %v", read.Spaces())
	}
	if !busy.Has(hers) || busy.Content(hers) || busy.Private(hers) || !busy.Private(mine) {
		t.Fatal("busy-only shows content")
	}
	if got := busy.Only(theirs, hers).Spaces(); len(got) != 1 || got[0] != hers {
		t.Fatalf("narrowed to %v", got)
	}
}

func TestZeroPermitAllowsNothing(t *testing.T) {
	var p access.Permit
	if p.Valid() || p.Allows("") || p.Allows(mine) {
		t.Fatal("a permit that nobody minted allows something")
	}
}

func TestFingerprintFollowsGrants(t *testing.T) {
	one := actor(0, access.Grant{Space: mine, Role: access.Viewer, Until: clock.Forever})
	two := actor(0, access.Grant{Space: mine, Role: access.Viewer, Until: clock.Forever, SeesPrivate: true})
	if one.Fingerprint() == two.Fingerprint() {
		t.Fatal("a change of grants does not show")
	}
}

func TestActingForAPrincipalIsKept(t *testing.T) {
	a := actor(0,
		access.Grant{Space: "org", Role: access.Viewer, Until: clock.Forever},
		access.Grant{Space: "me", Role: access.Owner, Until: clock.Forever},
		access.Grant{Space: mine, Role: access.Owner, Until: clock.Forever},
		access.Grant{Space: hers, Role: access.Assistant, Until: clock.Forever},
	)
	for space, want := range map[ref.Space]ref.ID{"org": "", "me": "", mine: "", hers: "hers"} {
		p, err := access.Authorize(a, access.On("tag", access.Write), space)
		if err != nil {
			t.Fatal(err)
		}
		if p.Principal() != want {
			t.Errorf("in %s on behalf of %q, want %q", space, p.Principal(), want)
		}
	}
}

func TestOfficeNeedsThePlaceInTheOrganisation(t *testing.T) {
	viewer := actor(0, access.Grant{Space: "org", Role: access.Viewer, Until: clock.Forever})
	lead := actor(0, access.Grant{Space: "org", Role: access.Lead, Until: clock.Forever})
	if p, err := access.Office(lead, access.On("principal", access.Write), hers); err != nil || !p.Allows(hers) || p.Allows(theirs) {
		t.Fatalf("a lead: %v", err)
	}
	if _, err := access.Office(viewer, access.On("principal", access.Write), hers); errs.Of(err).Code != "access.forbidden" {
		t.Fatalf("a viewer: %v", err)
	}
	lead.ReadOnly = true
	if _, err := access.Office(lead, access.On("principal", access.Read), hers); errs.Of(err).Code != "access.read_only" {
		t.Fatalf("a read-only token: %v", err)
	}
}

func TestGoingOnNeedsEveryGrant(t *testing.T) {
	before := actor(0, access.Grant{Space: mine, Role: access.Assistant, Until: clock.Forever, SeesPrivate: true}, access.Grant{Space: hers, Role: access.Viewer, Until: clock.Forever})
	for what, c := range map[string]struct {
		now  access.Actor
		want bool
	}{
		"the same":             {before, true},
		"one more":             {actor(5, append(before.Grants(), access.Grant{Space: theirs, Role: access.Viewer, Until: clock.Forever})...), true},
		"one gone":             {actor(5, before.Grants()[0]), false},
		"a lesser":             {actor(5, access.Grant{Space: mine, Role: access.Viewer, Until: clock.Forever, SeesPrivate: true}, before.Grants()[1]), false},
		"not the private ones": {actor(5, access.Grant{Space: mine, Role: access.Assistant, Until: clock.Forever}, before.Grants()[1]), false},
		"the private ones too": {actor(5, before.Grants()[0], access.Grant{Space: hers, Role: access.Viewer, Until: clock.Forever, SeesPrivate: true}), true},
		"only to read":         {access.NewActor("org", "me", access.Token, true, 5, before.Grants()), false},
		"somebody else":        {access.NewActor("org", "you", access.Session, false, 5, before.Grants()), false},
	} {
		if got := c.now.Keeps(before); got != c.want {
			t.Errorf("%s: %v", what, got)
		}
	}
}

// TestAShareShowsToOneUntilItEnds: only who it was shared with looks, and only in its time; they
// read, see what is private only when that was shared, and write nowhere.
func TestAShareShowsToOneUntilItEnds(t *testing.T) {
	a := actor(50, access.Grant{Space: mine, Role: access.Owner, Until: clock.Forever})
	for name, c := range map[string]struct {
		share access.Shown
		ok    bool
	}{
		"mine":           {access.Shown{With: "me", Space: hers, Until: 51}, true},
		"over":           {access.Shown{With: "me", Space: hers, Until: 50}, false},
		"another's":      {access.Shown{With: "you", Space: hers, Until: 51}, false},
		"nobody's":       {access.Shown{Space: hers, Until: 51}, false},
		"mine, a secret": {access.Shown{With: "me", Space: hers, Until: 51, Private: true}, true},
		"mine, a view":   {access.Shown{With: "me", Space: hers, Until: 51, Alone: true}, true},
	} {
		looking, ok := access.ByShare(a, c.share)
		if ok != c.ok {
			t.Errorf("%s: %v", name, ok)
		}
		read, write := access.On("task", access.Read), access.On("task", access.Write)
		if looking.May(read, hers) != c.ok || looking.May(write, hers) || looking.May(write, mine) || looking.May(read, theirs) {
			t.Errorf("%s: reads %v", name, looking.May(read, hers))
		}
		if c.ok && looking.May(read, mine) == c.share.Alone {
			t.Errorf("%s: reads in their own space: %v", name, !c.share.Alone)
		}
		if got := access.Scope(looking, read).Private(hers); got != (c.ok && c.share.Private) {
			t.Errorf("%s: sees private %v", name, got)
		}
		if a.May(read, hers) {
			t.Errorf("%s: the one who asks has got more than they came with", name)
		}
	}
}

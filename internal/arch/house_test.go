package arch

import (
	"os"
	"testing"
)

// A rule says something that must hold for the whole house.
type rule struct {
	name  string
	why   string // what to do instead, for whoever breaks it
	check func(*house) []finding
}

// A finding is one place that breaks a rule.
type finding struct {
	at   string // file:line, or a file or folder
	what string
}

var rules = []rule{
	{"imports go downwards", "imports go cmd → app → edge, area → core; areas and edges meet in internal/app, through core/ref, " +
		"the journal and one-method interfaces", importsGoDownwards},
	{"tests stay out of the product", "packages that end in test are for tests only", testsStayOut},
	{"one reader of the environment", "pass what you need as an argument; internal/app alone reads configuration", oneReaderOfTheEnvironment},
	{"one way to write", "write through journal.Write, which takes the permit and the organisation's head", oneWayToWrite},
	{"housekeeping is listed", "only what is no record (sessions, jobs, search entries) is written by Housekeep; " +
		"add the package to the list in calls_test.go with its reason", housekeepingIsListed},
	{"one way out", "use core/outbound, which refuses addresses inside the house", oneWayOut},
	{"passwords are hashed in full", "only tests hash lightly", passwordsAreHashedInFull},
	{"one clock", "take a clock.Clock and ask it once per use case", oneClock},
	{"statements are constants", "write the statement as a constant of type db.SQL; only core/db puts statements together", statementsAreConstants},
	{"files stay readable", "split the file by what it is about", filesStayReadable},
	{"functions stay readable", "name a part of it and move it out", functionsStayReadable},
	{"packages stay small", "a package is one feature: move a part with a name of its own out", packagesStaySmall},
	{"packages are introduced", "write doc.go: what the package is for and what must always hold", packagesAreIntroduced},
	{"packages are nouns", "name the package after what it holds", packagesAreNouns},
	{"libraries are chosen", "add the module with its reason to docs/dependencies.md, or drop it; " +
		"`go mod tidy -e` puts go.mod in order", librariesAreChosen},
}

func TestHouse(t *testing.T) {
	h, err := load(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	if err := h.resolve("../.."); err != nil {
		t.Error(err)
	}
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			for _, f := range r.check(h) {
				t.Errorf("%s: %s", f.at, f.what)
			}
			if t.Failed() {
				t.Log("What to do: " + r.why)
			}
		})
	}
}

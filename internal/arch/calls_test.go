package arch

import (
	"fmt"
	"go/ast"
	"go/types"
	"path"
	"slices"
	"strings"
)

func oneReaderOfTheEnvironment(h *house) []finding {
	return h.usesOnlyIn(
		[]string{"os.Getenv", "os.LookupEnv", "os.Environ", "os.ExpandEnv", "syscall.Getenv", "syscall.Environ"},
		"internal/app")
}

const database = "(*" + module + "/internal/core/db.DB)."

func oneWayToWrite(h *house) []finding {
	return h.usesOnlyIn([]string{database + "Write"}, "internal/core/journal", "internal/core/db")
}

func housekeepingIsListed(h *house) []finding {
	return h.usesOnlyIn([]string{database + "Housekeep"},
		"internal/core/db",
		"internal/core/journal", // heads, seals and remembered answers
		"internal/core/search",  // search entries follow the records
		"internal/core/jobs",
		"internal/area/identity", // sessions, tokens, sign-in attempts
		"internal/area/layout",   // which layout a member uses on which device
		"internal/area/effort",   // the clock that a member lets run
		"internal/area/view",     // which views a member follows
		"internal/area/welcome",  // who put their first steps away
		"internal/area/today",    // when a member last looked
		"internal/area/comment",  // which mentions of them a member has read
		"internal/area/share",    // what was shared with them a member has looked at
		"internal/area/notice",   // what members were told, and the key that devices know the house by
		"internal/area/find",     // what a member pinned and opened last
		"internal/area/view",     // which views a member wants to hear of
		"internal/area/calendar", // imports before they are published, how subscriptions go
	)
}

func oneWayOut(h *house) []finding {
	// Besides the one door outwards, the command line talks to the socket in the data folder.
	allowed := []string{"internal/core/outbound", "internal/edge/cli"}
	found := h.usesOnlyIn([]string{
		"net/http.Get", "net/http.Head", "net/http.Post", "net/http.PostForm",
		"net/http.DefaultClient", "net/http.DefaultTransport",
	}, allowed...)
	h.uses(func(p *pkg, full string, at, above ast.Node) {
		if full != "net/http.Client" && full != "net/http.Transport" || allows(allowed, p) {
			return
		}
		if _, handedOver := above.(*ast.StarExpr); !handedOver { // *http.Client is one that somebody else made.
			found = append(found, finding{h.at(at), "makes its own " + full})
		}
	})
	return found
}

func passwordsAreHashedInFull(h *house) []finding {
	return h.usesOnlyIn([]string{"(*" + module + "/internal/area/identity.Service).HashingLightly"})
}

func oneClock(h *house) []finding {
	return h.usesOnlyIn([]string{"time.Now", "time.Since", "time.Until"},
		"internal/core/clock",
		"internal/core/db", // It measures how long its own work takes; what time it is comes from its callers.
		"cmd",
	)
}

// usesOnlyIn finds uses of the named things outside the allowed folders.
func (h *house) usesOnlyIn(names []string, allowed ...string) []finding {
	var found []finding
	h.uses(func(p *pkg, full string, at, _ ast.Node) {
		if slices.Contains(names, full) && !allows(allowed, p) {
			found = append(found, finding{h.at(at), fmt.Sprintf("%s uses %s", p.dir, full)})
		}
	})
	return found
}

// allows also lets packages for tests do as they like.
func allows(folders []string, p *pkg) bool {
	return forTests(p.dir) || slices.ContainsFunc(folders, func(folder string) bool { return within(p.dir, folder) })
}

func statementsAreConstants(h *house) []finding {
	var statements []string
	for _, name := range []string{"SQL", "OnlySQLite", "OnlyPostgres", "Fragment"} {
		statements = append(statements, module+"/internal/core/db."+name)
	}
	var found []finding
	for _, p := range h.packages {
		if p.dir == "internal/core/db" || forTests(p.dir) {
			continue
		}
		for _, f := range p.product() {
			ast.Inspect(f.syntax, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) != 1 {
					return true
				}
				to := p.info.Types[call.Fun]
				if !to.IsType() || !slices.Contains(statements, types.TypeString(to.Type, nil)) {
					return true
				}
				if p.info.Types[call.Args[0]].Value == nil {
					found = append(found, finding{h.at(call), "makes a statement out of a value that is not constant"})
				}
				return true
			})
		}
	}
	return found
}

func packagesAreNouns(h *house) []finding {
	var found []finding
	for _, p := range h.packages {
		name := strings.TrimSuffix(path.Base(p.dir), "s")
		for _, empty := range []string{"util", "helper", "common", "base", "manager"} {
			if strings.HasSuffix(name, empty) && name != "database" {
				found = append(found, finding{p.dir, fmt.Sprintf("the name %q says nothing about what it holds", path.Base(p.dir))})
			}
		}
	}
	return found
}

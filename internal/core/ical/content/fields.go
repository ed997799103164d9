package content

import (
	"strings"
)

// ProdID names this program in what it writes.
const ProdID = "-//Anteroom//Anteroom//EN"

// Status gives STATUS in upper case, "" when absent.
func (c *Component) Status() string { return strings.ToUpper(c.Value("STATUS")) }

// Class gives CLASS in upper case: PUBLIC when absent, PRIVATE for values that
// nobody knows (RFC 5545 3.8.1.3).
func (c *Component) Class() string {
	switch v := strings.ToUpper(c.Value("CLASS")); v {
	case "":
		return "PUBLIC"
	case "PUBLIC", "PRIVATE", "CONFIDENTIAL":
		return v
	default:
		return "PRIVATE"
	}
}

// Busy tells how an event takes time: "busy", "free", "tentative", "away" or
// "elsewhere" (working from another place), from TRANSP, STATUS and what Outlook
// adds to them.
func (c *Component) Busy() string {
	switch strings.ToUpper(c.Value("X-MICROSOFT-CDO-BUSYSTATUS")) {
	case "FREE":
		return "free"
	case "TENTATIVE":
		return "tentative"
	case "OOF":
		return "away"
	case "WORKINGELSEWHERE":
		return "elsewhere"
	}
	switch {
	case strings.EqualFold(c.Value("TRANSP"), "TRANSPARENT"), c.Status() == "CANCELLED":
		return "free"
	case c.Status() == "TENTATIVE":
		return "tentative"
	}
	return "busy"
}

// Categories gives the entries of all CATEGORIES, each once, in order.
func (c *Component) Categories() []string {
	var out []string
	seen := map[string]bool{}
	for p := range c.All("CATEGORIES") {
		for _, t := range p.TextList() {
			if !seen[t] {
				seen[t] = true
				out = append(out, t)
			}
		}
	}
	return out
}

// Color gives COLOR (a CSS name, RFC 7986) in lower case, or the colour that Apple or
// others keep in properties of their own, as "#rrggbb"; "" when absent.
func (c *Component) Color() string {
	if v := strings.ToLower(c.Value("COLOR")); v != "" {
		return v
	}
	for _, name := range []string{"X-APPLE-CALENDAR-COLOR", "X-OUTLOOK-COLOR", "X-FUNAMBOL-COLOR"} {
		v := strings.ToLower(c.Value(name))
		if len(v) == 9 && v[0] == '#' { // with an alpha part at its end
			v = v[:7]
		}
		if v != "" {
			return v
		}
	}
	return ""
}

// Sequence gives SEQUENCE, 0 when absent or unreadable.
func (c *Component) Sequence() int {
	if p := c.Get("SEQUENCE"); p != nil {
		if n, err := p.Integer(); err == nil && n > 0 {
			return n
		}
	}
	return 0
}

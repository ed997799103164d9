package web

import (
	"net/url"
	"path"
	"strings"
)

// maxNext is longer than any address of ours.
const maxNext = 2000

// local gives a path on this server to go on to, or "/" when what was asked for
// leads anywhere else. Browsers read "//host" and "/\host" as other hosts, and drop
// tabs and line ends before they look.
func local(next string) string {
	if len(next) > maxNext || !strings.HasPrefix(next, "/") || strings.HasPrefix(next, "//") {
		return "/"
	}
	for _, r := range next {
		if r == '\\' || r < ' ' || r == 0x7f {
			return "/"
		}
	}
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || u.Opaque != "" {
		return "/"
	}
	if decoded := u.Path; strings.Contains(decoded, "//") || strings.ContainsRune(decoded, '\\') || decoded != "/" && path.Clean(decoded) != strings.TrimSuffix(decoded, "/") {
		return "/" // no address of ours is written in a roundabout way
	}
	switch u.Path {
	case "/sign-in", "/sign-out", "/set-up":
		return "/"
	}
	return next
}

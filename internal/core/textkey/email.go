package textkey

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Limits of RFC 5321 §4.5.3.1 and RFC 1035 §2.3.4, in bytes.
const (
	maxLocal  = 64
	maxDomain = 253
	maxLabel  = 63
)

// Email gives the key of an e-mail address, by which two spellings of it are the
// same person: trimmed, lower case (the local part too: no mail system in use
// tells "Ana@" from "ana@"), without "mailto:", its query and angle brackets.
// False means that it is no address that mail can be sent to. Quoted local parts
// and address literals are refused; international addresses (RFC 6531) are not.
func Email(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) >= 7 && strings.EqualFold(s[:7], "mailto:") {
		s, _, _ = strings.Cut(s[7:], "?")
		plain, err := url.PathUnescape(s)
		if err != nil {
			return "", false
		}
		s = plain
	}
	if strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">") {
		s = s[1 : len(s)-1]
	}
	s = norm.NFC.String(strings.ToLower(norm.NFC.String(strings.TrimSpace(s))))
	local, domain, ok := strings.Cut(s, "@")
	if !ok || !validLocal(local) || !validDomain(domain) {
		return "", false
	}
	return s, true
}

func validLocal(s string) bool {
	if s == "" || len(s) > maxLocal || s[0] == '.' || s[len(s)-1] == '.' {
		return false
	}
	for _, r := range s {
		ascii := r < utf8.RuneSelf && (isAlnum(r) || strings.ContainsRune(".!#$%&'*+-/=?^_`{|}~", r))
		if !ascii && !isIntl(r) {
			return false
		}
	}
	return true
}

func validDomain(s string) bool {
	if s == "" || len(s) > maxDomain {
		return false
	}
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > maxLabel || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for _, r := range label {
			if !isAlnum(r) && r != '-' && !isIntl(r) {
				return false
			}
		}
	}
	return true
}

func isAlnum(r rune) bool { return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' }

func isIntl(r rune) bool {
	return r >= utf8.RuneSelf && r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

# What the program needs from the distribution, and how to get it. Sourced by installer/try.sh and tests/run.sh.
# shellcheck shell=bash disable=SC2034

# To build and to run the laboratory tour.
BUILD_PACKAGES=(
    ca-certificates g++ cmake ninja-build ccache pkg-config jq
    qt6-base-dev qt6-websockets-dev libqt6sql6-sqlite qtkeychain-qt6-dev qcoro-qt6-dev
    libssl-dev libcurl4-openssl-dev zlib1g-dev
    qt6-svg-dev libqt6svg6 qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools fonts-dejavu-core
)

# Besides, to run every test: peers (mail, keychain, conformance tools), linters, fuzzer, benchmarks.
TEST_PACKAGES=(
    git python3 python3-lxml python3-zeep python3-requests python3-jsonschema python3-aiosmtpd openssl
    dbus gnome-keyring clang clang-format clang-tidy libclang-rt-14-dev man-db shellcheck
    desktop-file-utils appstream xvfb openbox xdotool x11-utils imagemagick
)

# Prints those of its arguments that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s\n' "$package"
    done
}

# Installs what is missing on Debian 12 or 13, as root or through sudo; elsewhere names it and fails.
install_packages() {
    local distribution=unknown version='' missing=() as_root=()
    if [ -r /etc/os-release ]; then
        # shellcheck disable=SC1091
        distribution=$(. /etc/os-release && printf '%s' "$ID")
        # shellcheck disable=SC1091
        version=$(. /etc/os-release && printf '%s' "${VERSION_ID:-}")
    fi
    if ! command -v dpkg-query >/dev/null; then
        printf 'This is not Debian. Install what these Debian packages contain, then build with: cmake --preset release && cmake --build build\n' >&2
        printf '  %s\n' "$@" >&2
        return 1
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -eq 0 ] && return 0
    case "$distribution-$version" in
    debian-12 | debian-13) ;;
    *)
        printf 'Packages are installed by themselves only on Debian 12 and 13 (this is %s %s). Missing here:\n' "$distribution" "$version" >&2
        printf '  %s\n' "${missing[@]}" >&2
        return 1
        ;;
    esac
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            printf 'These packages are missing; install them as root, or install sudo:\n  apt-get install %s\n' "${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    printf 'Installing %s\n' "${missing[*]}" >&2
    "${as_root[@]}" apt-get update -qq >&2 || return 1
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# ccache where it is there; same objects for every build folder of this tree.
use_ccache() {
    if command -v ccache >/dev/null; then
        export CLC_COMPILER_LAUNCHER=ccache CCACHE_BASEDIR="$1" CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros
    fi
}

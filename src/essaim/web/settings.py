"""Settings of the site: one file, read from the environment and from the data folder.

`ESSAIM_DATA` names the folder that holds the base, the photos and the secret; the command line
sets it from `--data`. `ESSAIM_DATABASE_URL` puts the base elsewhere (`shared/base.py`).
Nothing here needs a network, a build step or another file.
"""

from __future__ import annotations

import os
from pathlib import Path

from essaim.web.shared.base import base_of
from essaim.web.shared.post import post_of
from essaim.web.shared.secret import secret_in

DATA = Path(os.environ.get("ESSAIM_DATA", "essaim-data")).resolve()
BASE = base_of(DATA)
for folder in (DATA, BASE.parent):
    folder.mkdir(parents=True, exist_ok=True)

SECRET_KEY = secret_in(DATA)
DEBUG = False
# The hall is reached by the laptop's address of the day, which nobody knows beforehand. Pages
# never build absolute links from the Host header: links come from PUBLIC_ADDRESS.
ALLOWED_HOSTS = ["*"]
PUBLIC_ADDRESS = os.environ.get("ESSAIM_ADDRESS", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth.account",
    "allauth.mfa",
    "essaim.web.shared",
    "essaim.web.accounts",
    "essaim.web.territory",
    "essaim.web.cafe",
    "essaim.web.harvest",
    "essaim.web.actors",
    "essaim.web.plan",
    "essaim.web.circle",
    "essaim.web.governance",
    "essaim.web.orchestra",
    "essaim.web.thread",
    "essaim.web.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "essaim.web.shared.files.StaticFiles",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    # Every page begins by a sign-in, but those marked `@login_not_required`.
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "essaim.web.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    }
]
ASGI_APPLICATION = "essaim.web.asgi.application"

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(BASE),
        "OPTIONS": {
            # FULL: a plug that is pulled loses nothing that was acknowledged.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            ),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "accounts:sign_in"
# allauth keeps passkeys and codes; it has no page here, no password, no way to sign up, and its
# own limits (by network address) give way to those of `accounts/bucket.py`.
ACCOUNT_ADAPTER = "essaim.web.accounts.closed.ClosedAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "essaim.web.accounts.closed.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# A hall's laptop answers over plain http; a public site says its address, and it is https.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_ADDRESS.startswith("https://")
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_AGE = 365 * 86_400
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
LOCALE_PATHS = [str(Path(__file__).parent.parent / "words" / "locale")]
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Paris"

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
MEDIA_ROOT = str(DATA / "media")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}

_post = post_of(os.environ.get("ESSAIM_SMTP", ""))
EMAIL_HOST, EMAIL_PORT = _post["host"], _post["port"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _post["user"], _post["password"]
EMAIL_USE_SSL, EMAIL_USE_TLS = _post["ssl"], _post["tls"]
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "django.core.mail.backends.dummy.EmailBackend"
)
DEFAULT_FROM_EMAIL = os.environ.get("ESSAIM_MAIL_FROM", "essaim@localhost")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING"}},
}

namespace NewsSite.Accounts;

/// <summary>What the container holds of accounts.</summary>
internal static class AccountServices
{
    public static void AddAccounts(this IServiceCollection services)
    {
        NewsroomDoor.AddTo(services);
        services.AddSingleton<SessionStore>();
        services.AddSingleton<SessionReader>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton(Passwords.NewHasher());
        services.AddSingleton<Passwords>();
        services.AddSingleton<PasswordProof>();
        services.AddSingleton<Authenticator>();
        services.AddSingleton<Passkeys>();
        services.AddSingleton<StaffReader>();
        services.AddSingleton<OwnAccountReader>();
        services.AddSingleton<LinkReader>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<SetUpFile>();
        services.AddSingleton<OfferSetUp>();
        services.AddSingleton<TakeLink>();
        services.AddSingleton<MailLink>();
        services.AddSingleton<InviteStaff>();
        services.AddSingleton<AppointStaff>();
        services.AddSingleton<DisableStaff>();
        services.AddSingleton<ResetStaff>();
        services.AddSingleton<SignInByPassword>();
        services.AddSingleton<SignInByCode>();
        services.AddSingleton<SignInByPasskey>();
        services.AddSingleton<ProveAgain>();
        services.AddSingleton<ChangeOwnName>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<SetUpAuthenticator>();
        services.AddSingleton<ConfirmAuthenticator>();
        services.AddSingleton<RemoveAuthenticator>();
        services.AddSingleton<RenewRecoveryCodes>();
        services.AddSingleton<KeepPasskey>();
        services.AddSingleton<RenamePasskey>();
        services.AddSingleton<RemovePasskey>();
        services.AddSingleton<EndSessions>();
    }
}

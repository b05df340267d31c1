import type { DoctorMessages } from '../doctor.ts';

export const doctor: DoctorMessages = {
  title: '手机和网络体检',
  intro: '全部在这部手机上读取。只向本应用自己的服务器发十个很小的请求，别的什么也不发。',
  reading: '正在查看这部手机',
  measuring: '正在测试网络，大约五秒',
  failed: '体检没能打开。先连一次网络，再重新检查。',
  nothingToDo: '没有需要处理的',
  toDo: { one: '有 {count} 件事要处理', other: '有 {count} 件事要处理' },
  lists: { attention: '需要处理', unknown: '网页看不到的', good: '没问题' },
  signs: { attention: '需要处理', unknown: '看不到', good: '没问题' },
  topics: {
    page: {
      name: '安全网址',
      says: {
        secure: { says: '网址以 https 开头。' },
        insecure: {
          says: '这个网址不安全，浏览器不会打开摄像头。',
          todo: '在网址前面加上 https:// 再打开。',
        },
      },
    },
    'own-browser': {
      name: '独立浏览器',
      says: {
        real: { says: '这是独立的浏览器，不是应用里自带的。' },
        'in-app': {
          says: '你在{app}里打开了这个页面。应用自带的浏览器常常打不开摄像头，也容易丢失页面。',
          todo: '请用手机自己的浏览器打开，正式认证时也一样。',
        },
      },
    },
    browser: {
      name: '浏览器版本',
      says: {
        recent: { says: '版本够新：{name} {version}。{system}' },
        old: {
          says: '{name} {version} 版本太旧，拍摄认证可能很慢，甚至打不开。',
          todo: '更新浏览器（苹果手机要更新系统），或者换一部手机。',
        },
        unfamiliar: {
          says: '这个浏览器没有说明自己是哪一种。',
          todo: '用最新的 Safari 或 Chrome 最稳妥。',
        },
      },
    },
    camera: {
      name: '摄像头',
      says: {
        allowed: { says: '已经允许这个页面使用。' },
        denied: { says: '没有允许这个页面使用。', todo: '在浏览器的设置里允许：' },
        absent: {
          says: '浏览器没有找到摄像头。',
          todo: '插好摄像头或打开镜头盖；不行就换手机做。',
        },
        'not-asked': { says: '还没有询问过。', todo: '第一次练习时浏览器会问，请选“允许”。' },
        untold: { says: '浏览器没有说。', todo: '做一次练习就知道了。' },
      },
    },
    picture: {
      name: '相机画面',
      says: {
        fine: { says: '{width} x {height} 像素，每秒 {fps} 帧。' },
        small: {
          says: '只有 {width} x {height} 像素，小字可能看不清。',
          todo: '关掉别的正在用相机的应用，或者换一部手机。',
        },
        slow: {
          says: '每秒只有 {fps} 帧（{width} x {height}），动作可能拍不全。',
          todo: '光线亮一点，相机就会快一点。关掉省电模式和别的应用。',
        },
        failed: { says: '{why}。' },
      },
    },
    lens: {
      name: '正在用的镜头',
      says: {
        focusing: { says: '镜头：{lens}，可以自动对焦。' },
        named: { says: '镜头：{lens}。' },
        fixed: {
          says: '镜头：{lens}，不能近距离对焦。',
          todo: '换一个镜头，或者保持在文字清楚的距离。',
        },
        untold: { says: '浏览器没有说。', todo: '如果文字拍不清楚，练习时换一个镜头。' },
      },
    },
    nearest: {
      name: '最近能拍清的距离',
      says: {
        near: { says: '大约 {cm} 厘米还能拍清，证件足够占满画面。' },
        far: {
          says: '比大约 {cm} 厘米更近就糊了。',
          todo: '手机至少离 {cm} 厘米，用变焦放大，不要再靠近，或者换一个镜头。',
        },
        'not-near': {
          says: '大约 {cm} 厘米能拍清，更近没有试。',
          todo: '再测一次，靠近到证件占满画面或变糊为止。',
        },
        never: {
          says: '文字一直没有拍清楚。',
          todo: '擦一擦镜头，离远一点；还不行就换一个镜头。',
        },
      },
    },
    torch: {
      name: '手电筒',
      says: {
        there: { says: '可以使用。不过自然光更好，手电筒容易反光。' },
        absent: { says: '这个页面用不了，也不需要，自然光更好。' },
      },
    },
    online: {
      name: '网络连接',
      says: {
        online: { says: '已连接。' },
        offline: {
          says: '现在没有网络，照样可以练习。',
          todo: '正式认证需要网络：打开无线网或移动数据，再检查一次。',
        },
      },
    },
    speed: {
      name: '网速',
      says: {
        quick: { says: '响应很快，{ms} 毫秒。' },
        slow: { says: '有点慢，一次响应要 {ms} 毫秒。', todo: '换成移动数据，或者换一个无线网试试。' },
        'slow-wifi': {
          says: '这个无线网有点慢，一次响应要 {ms} 毫秒。',
          todo: '换成移动数据，离路由器近一点，或者换一个无线网试试。',
        },
        'slow-mobile': {
          says: '这里的移动数据有点慢，一次响应要 {ms} 毫秒。',
          todo: '走到窗边，或者换一个你信得过的无线网试试。',
        },
        silent: {
          says: '手机说已经联网，但几乎没有收到响应。',
          todo: '换成移动数据或另一个无线网，再检查一次。',
        },
        intercepted: {
          says: '回答的不是本应用的服务器，多半是无线网的登录页面。',
          todo: '先在浏览器里登录这个无线网，或者改用移动数据。',
        },
        unmeasured: { says: '没有网络，所以没有测。' },
      },
    },
    steadiness: {
      name: '网络稳定',
      says: {
        steady: { says: '很稳定，前后相差 {ms} 毫秒。' },
        unsteady: {
          says: '不稳定：前后相差 {ms} 毫秒，{sent} 次里丢了 {lost} 次。',
          todo: '换成移动数据，或者换一个无线网试试。网络这样时人脸步骤容易卡住。',
        },
        'unsteady-wifi': {
          says: '这个无线网不稳定：前后相差 {ms} 毫秒，{sent} 次里丢了 {lost} 次。',
          todo: '换成移动数据，或者换一个无线网试试。网络这样时人脸步骤容易卡住。',
        },
        'unsteady-mobile': {
          says: '这里的移动数据不稳定：前后相差 {ms} 毫秒，{sent} 次里丢了 {lost} 次。',
          todo: '走到窗边别再移动，或者换一个你信得过的无线网试试。',
        },
        unmeasured: { says: '收到的响应太少，没有测出来。' },
      },
    },
    connection: {
      name: '联网方式',
      says: {
        wifi: { says: '无线网。' },
        mobile: { says: '移动数据。' },
        cable: { says: '网线。' },
        saving: {
          says: '打开了省流量模式，照片可能被压小或者发得慢。',
          todo: '正式认证时先关掉省流量模式。',
        },
        untold: {
          says: '浏览器没有说。',
          todo: '如果人脸步骤总是失败，可以在无线网和移动数据之间换一次。',
        },
      },
    },
    clock: {
      name: '手机时间',
      says: {
        right: { says: '时间准确。' },
        ahead: {
          says: '手机时间快了 {minutes} 分钟，验证码和认证会因此失败，而且不说原因。',
          todo: '在手机设置里打开“自动设置日期和时间”。',
        },
        behind: {
          says: '手机时间慢了 {minutes} 分钟，验证码和认证会因此失败，而且不说原因。',
          todo: '在手机设置里打开“自动设置日期和时间”。',
        },
        untold: { says: '没有拿到标准时间，所以没有比较。', todo: '让手机自动设置日期和时间。' },
      },
    },
    power: {
      name: '省电模式',
      says: {
        full: { says: '手机在全速运行。' },
        saving: {
          says: '手机好像在省电，摄像头会变慢，屏幕会变暗。',
          todo: '关掉省电模式（低电量模式），或者先充电。',
        },
        untold: { says: '浏览器没有说。', todo: '看一眼电池图标，关掉省电模式。' },
      },
    },
    battery: {
      name: '电量',
      says: {
        charged: { says: '还有 {percent}%。' },
        charging: { says: '{percent}%，正在充电。' },
        low: { says: '只剩 {percent}%。', todo: '先充电：电量低时屏幕会变暗。' },
        untold: { says: '浏览器没有说。', todo: '至少留两成电。' },
      },
    },
    memory: {
      name: '内存',
      says: {
        enough: { says: '大约 {gb} GB 或更多。' },
        little: {
          says: '大约 {gb} GB，切到别的应用时页面可能会被关掉。',
          todo: '开始前先关掉别的应用和网页。',
        },
        untold: { says: '浏览器没有说。', todo: '开始前先关掉别的应用。' },
      },
    },
    storage: {
      name: '存储空间',
      says: {
        enough: { says: '空间够用。' },
        little: {
          says: '这个浏览器只剩 {mb} MB 空间了。',
          todo: '腾一点空间：删掉大视频或不用的应用。',
        },
        untold: { says: '浏览器没有说。' },
      },
    },
    graphics: {
      name: '图形功能（WebGL）',
      says: {
        hardware: { says: '可以使用。' },
        software: {
          says: '只能靠软件运算，比较慢，跟踪人脸会有延迟。',
          todo: '在浏览器里打开“硬件加速”，或者用手机做。',
        },
        none: {
          says: '没有这项功能，很多人脸认证会打不开。',
          todo: '更新浏览器，或者用最新的 Safari、Chrome 打开。',
        },
      },
    },
    microphone: {
      name: '麦克风',
      says: {
        allowed: { says: '已经允许。这里从不打开它。' },
        denied: {
          says: '没有允许这个页面使用。这里从不打开它。',
          todo: '有的认证会让你念一段话，到时请选“允许”。',
        },
        'not-asked': {
          says: '还没有询问过，这里也从不打开它。',
          todo: '有的认证会让你念一段话，到时请选“允许”。',
        },
        untold: {
          says: '浏览器没有说。这里从不打开它。',
          todo: '有的认证会让你念一段话，到时请选“允许”。',
        },
        'shut-out': {
          says: '本应用把自己挡在麦克风之外，所以看不到。',
          todo: '有的认证会让你念一段话，到时请选“允许”。',
        },
      },
    },
    brightness: {
      name: '屏幕亮度',
      says: {
        untold: {
          says: '任何网页都看不到。',
          todo: '调到最亮：有的人脸认证会用屏幕给脸打光。',
        },
      },
    },
  },
  camera: {
    title: '相机和最近能拍清的距离',
    hint: '点了才会打开相机，不会保存照片。',
    withCard: '用身份证测一测',
    withPassport: '用护照测一测',
    screen: '相机测试',
    preview: '相机画面，描出了证件的轮廓',
    opening: '正在打开相机',
    steps: {
      looking: '证件放在深色桌面上，手机举到上方约 30 厘米',
      nearer: '慢慢靠近',
      focusing: '停在这里，等它对焦',
      'too-near': '这里拍不清，再远一点',
      slower: '慢一点，手机拿稳',
      done: '测好了',
    },
    here: '现在大约 {cm} 厘米',
    nearest: '大约 {cm} 厘米还能拍清',
    manual: '相机正常，但这个浏览器测不了距离。',
    finish: '到这里就好',
    toResult: '看结果',
    switchLens: '换镜头',
  },
  told: '{name}：{says}',
  again: '重新检查',
  copy: '复制结果',
  report: {
    head: '预演 {version} 的手机和网络体检，{date}',
    device: '设备：{browser}',
    line: '【{sign}】{told}',
    foot: '由练习应用在手机上读取，不代表正式认证的结果。',
  },
};
